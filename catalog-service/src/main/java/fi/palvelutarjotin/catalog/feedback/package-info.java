/** What readers say of the service and of its accessibility, until somebody has answered it. */
@NullMarked
package fi.palvelutarjotin.catalog.feedback;

import org.jspecify.annotations.NullMarked;
