/** Words as they were meant: typing errors of phones and foreign keyboards, mended by the words that the catalogue has. */
@NullMarked
package fi.palvelutarjotin.indexer.spelling;

import org.jspecify.annotations.NullMarked;
