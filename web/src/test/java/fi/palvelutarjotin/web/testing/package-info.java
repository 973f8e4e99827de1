/** A site for tests to ask. */
@NullMarked
package fi.palvelutarjotin.web.testing;

import org.jspecify.annotations.NullMarked;
