/** What words are made of, whatever the language. */
@NullMarked
package fi.palvelutarjotin.indexer.language.morphology;

import org.jspecify.annotations.NullMarked;
