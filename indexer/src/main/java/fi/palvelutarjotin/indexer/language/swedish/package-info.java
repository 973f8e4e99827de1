/** How Swedish words are built, with a word list where one is installed. */
@NullMarked
package fi.palvelutarjotin.indexer.language.swedish;

import org.jspecify.annotations.NullMarked;
