package fi.palvelutarjotin.indexer.language.finnish;

import java.util.List;
import java.util.Optional;

/**
 * Nouns that name a quality, and the adjective that they are made of: "työttömyys" is what is with whom is "työtön". The
 * dictionary has the commonest of them as words of their own, without that tie.
 */
final class QualityNoun {

    /** The ends of the two regular and common sorts, noun and adjective. */
    private static final List<List<String>> ENDS = List.of(
            List.of("ttomuus", "ton"), List.of("ttömyys", "tön"), List.of("isuus", "inen"), List.of("isyys", "inen"));

    private static final int SHORTEST_STEM = 3;

    private QualityNoun() {}

    /** The adjective of a noun in its base form, if it is such a noun. */
    static Optional<String> adjectiveOf(String noun) {
        return ENDS.stream()
                .filter(ends ->
                        noun.length() >= ends.getFirst().length() + SHORTEST_STEM - 1 && noun.endsWith(ends.getFirst()))
                .map(ends -> noun.substring(0, noun.length() - ends.getFirst().length()) + ends.getLast())
                .findFirst();
    }
}
