/** Which needs a typed sentence speaks of. */
@NullMarked
package fi.palvelutarjotin.indexer.need;

import org.jspecify.annotations.NullMarked;
