/** The form for what readers say of the service and of its accessibility. */
@NullMarked
package fi.palvelutarjotin.web.feedback;

import org.jspecify.annotations.NullMarked;
