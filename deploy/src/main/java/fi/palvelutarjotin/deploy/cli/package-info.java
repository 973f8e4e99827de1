/** The commands, what they print, and the sentences that say what went wrong. */
@NullMarked
package fi.palvelutarjotin.deploy.cli;

import org.jspecify.annotations.NullMarked;
