/** Runs the program as a process of its own. */
@NullMarked
package fi.palvelutarjotin.deploy.testing;

import org.jspecify.annotations.NullMarked;
