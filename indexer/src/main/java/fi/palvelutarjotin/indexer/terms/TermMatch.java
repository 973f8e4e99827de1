package fi.palvelutarjotin.indexer.terms;

import fi.palvelutarjotin.catalog.text.Language;
import java.util.List;

/**
 * A term that stands in a typed text.
 *
 * @param from the place of its first word, from 0
 * @param to the place after its last word
 * @param language the language in which it was recognised
 * @param others its other names, those in the same language first
 */
public record TermMatch(int from, int to, Language language, List<Term> others) {

    public TermMatch {
        others = List.copyOf(others);
    }

    int length() {
        return to - from;
    }
}
