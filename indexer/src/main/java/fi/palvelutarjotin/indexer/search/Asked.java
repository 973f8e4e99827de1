package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import java.util.List;

/**
 * One thing that was asked for: a typed word, or several that are one term.
 *
 * @param words as typed, or as they were corrected
 * @param role what it does in the question
 * @param otherNames what else the thing is called
 */
record Asked(List<String> words, Role role, List<Name> otherNames) {

    Asked {
        words = List.copyOf(words);
        otherNames = List.copyOf(otherNames);
    }

    /** What a word does in a question. */
    enum Role {
        /** What is looked for. */
        TOPIC,
        /** For whom, where or when: it prefers some of what is found, and finds nothing by itself. */
        MODIFIER
    }

    /**
     * Another name of the thing.
     *
     * @param words in their base form
     * @param weight how much finding it counts against finding the typed words
     */
    record Name(Language language, List<String> words, float weight) {

        Name {
            words = List.copyOf(words);
        }
    }
}
