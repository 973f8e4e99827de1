package fi.palvelutarjotin.indexer.language.morphology;

import java.util.Optional;

/** Knows how the words of a language are built. Safe for any number of threads. */
@FunctionalInterface
public interface Morphology {

    /**
     * What a word is made of; empty when it is not known.
     *
     * @param word in lower case
     */
    Optional<WordForms> of(String word);
}
