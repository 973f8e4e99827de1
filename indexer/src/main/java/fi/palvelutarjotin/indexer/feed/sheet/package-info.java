/** Spreadsheets: a CSV file and a mapping file that says which column is what. */
@NullMarked
package fi.palvelutarjotin.indexer.feed.sheet;

import org.jspecify.annotations.NullMarked;
