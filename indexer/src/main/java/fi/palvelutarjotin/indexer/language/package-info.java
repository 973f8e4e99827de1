/** What the words of a text are, language by language: the one seam between the catalogue's texts and Lucene's terms. */
@NullMarked
package fi.palvelutarjotin.indexer.language;

import org.jspecify.annotations.NullMarked;
