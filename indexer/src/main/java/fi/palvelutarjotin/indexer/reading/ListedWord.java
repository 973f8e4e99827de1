package fi.palvelutarjotin.indexer.reading;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * One word of a table.
 *
 * @param lower as listed
 * @param terms its base forms; empty where the word is meant only as it stands
 */
record ListedWord(String lower, Set<String> terms) {

    private static final String AS_IT_STANDS = "=";

    static ListedWord of(TextAnalysis analysis, Language language, String word, boolean asItStands) {
        return new ListedWord(word, asItStands ? Set.of() : Set.copyOf(new HashSet<>(analysis.terms(language, word))));
    }

    /** Whether a phrase of a table is marked to be taken only as it stands. */
    static boolean isMarked(String phrase) {
        return phrase.startsWith(AS_IT_STANDS);
    }

    static String unmarked(String phrase) {
        return isMarked(phrase) ? phrase.substring(AS_IT_STANDS.length()) : phrase;
    }

    /** Whether a typed word is this one, or may be another form of it. */
    boolean matches(String typed, Set<String> typedTerms) {
        return lower.equals(typed) || !Collections.disjoint(terms, typedTerms);
    }
}
