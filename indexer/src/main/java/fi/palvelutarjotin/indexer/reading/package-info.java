/** What is understood of the words that somebody typed: places, groups, times, ways of taking part. */
@NullMarked
package fi.palvelutarjotin.indexer.reading;

import org.jspecify.annotations.NullMarked;
