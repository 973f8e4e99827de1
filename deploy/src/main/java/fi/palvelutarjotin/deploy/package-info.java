/** The program as a person starts it. */
@NullMarked
package fi.palvelutarjotin.deploy;

import org.jspecify.annotations.NullMarked;
