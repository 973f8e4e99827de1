package fi.palvelutarjotin.indexer.language.finnish;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a compound, or a whole simple word.
 *
 * @param surface as it stands in the word: "vamma" of "vammaisten"
 * @param lemma its base form: "vammainen"
 * @param root the word that it is derived from: "vamma"; the lemma itself when it is not derived
 */
record WordPart(String surface, String lemma, String root) {

    /**
     * Reads the dictionary's notation: {@code [Xp]…[X]} is the base form of a part, {@code [Xj]…[X]} that of a
     * derivation which begins where it stands, {@code [Tn4]} the noun in -minen of a verb, {@code [Bc]} the boundary of
     * two parts, and {@code =} a boundary within a base form that the dictionary has as one word.
     */
    static List<WordPart> of(String reading) {
        var parts = new ArrayList<WordPart>();
        var part = new Builder();
        for (var at = 0; at < reading.length(); ) {
            var end = reading.indexOf(']', at);
            if (reading.charAt(at) != '[' || end < 0) {
                part.surface.append(reading.charAt(at++));
                continue;
            }
            var tag = reading.substring(at + 1, end);
            at = end + 1;
            var close = reading.indexOf("[X]", at);
            if (tag.length() > 1 && tag.startsWith("X") && close >= 0) {
                part.base(tag, reading.substring(at, close));
                at = close + "[X]".length();
            } else if (tag.equals("Tn4")) {
                part.lemma = part.surface + "minen";
            } else if (tag.equals("Bc")) {
                parts.add(part.build());
                part = new Builder();
            }
        }
        parts.add(part.build());
        return parts;
    }

    private static final class Builder {

        private final StringBuilder surface = new StringBuilder();
        private String lemma = "";
        private String root = "";

        void base(String tag, String base) {
            switch (tag) {
                case "Xp" -> {
                    lemma = surface + base;
                    root = lemma;
                }
                case "Xj" -> lemma = surface + base;
                default -> {}
            }
        }

        WordPart build() {
            var known = lemma.isEmpty() ? surface.toString() : lemma;
            return new WordPart(surface.toString(), known, root.isEmpty() ? known : root);
        }
    }
}
