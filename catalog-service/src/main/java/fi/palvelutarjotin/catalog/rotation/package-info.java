/** Changing the key that seals: everything that is sealed is sealed anew, so that the earlier key can be thrown away. */
@NullMarked
package fi.palvelutarjotin.catalog.rotation;

import org.jspecify.annotations.NullMarked;
