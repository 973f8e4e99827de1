/** An organisation's own page. */
@NullMarked
package fi.palvelutarjotin.web.organisation;

import org.jspecify.annotations.NullMarked;
