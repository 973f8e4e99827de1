/** How Finnish words are built, read from the Voikko project's dictionary where one is installed. */
@NullMarked
package fi.palvelutarjotin.indexer.language.finnish;

import org.jspecify.annotations.NullMarked;
