/** Where on a map the listings lie that a search finds: all of them, not only those of a page. */
@NullMarked
package fi.palvelutarjotin.indexer.map;

import org.jspecify.annotations.NullMarked;
