/** The Lucene index: a view of the catalogue that can be thrown away and built anew. */
@NullMarked
package fi.palvelutarjotin.indexer.index;

import org.jspecify.annotations.NullMarked;
