/** What is kept of whom, why and for how long: told from what is set, in plain words. */
@NullMarked
package fi.palvelutarjotin.web.privacy;

import org.jspecify.annotations.NullMarked;
