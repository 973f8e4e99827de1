package fi.palvelutarjotin.indexer.search;

import java.util.List;

/**
 * Why a listing was found whose shown texts hold nothing of what was typed.
 *
 * @param words the word that stands somewhere else in the listing; or, for a need, the typed words that spoke of it
 */
public record WhyFound(Kind kind, List<String> words) {

    /** What found it. */
    public enum Kind {
        /** A typed word, or another name of it, stands in a text that is not shown: a keyword, another language. */
        WORD,
        /** It is a service for a need that was spoken of. */
        NEED
    }

    public WhyFound {
        words = List.copyOf(words);
    }
}
