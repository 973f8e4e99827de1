package fi.palvelutarjotin.indexer.language.morphology;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a word is made of.
 *
 * @param lemmas its base forms, one for each way it can be read: "kuusi" is a spruce and six
 * @param roots the words that it is derived from as a whole and that speak of the same matter: "laihduttaa" of
 *     "laihduttaminen"
 * @param parts all that it has in it: parts of compounds, runs of them, and the words that it is derived from
 */
public record WordForms(List<String> lemmas, List<String> roots, List<String> parts) {

    public WordForms {
        lemmas = List.copyOf(lemmas);
        roots = List.copyOf(roots);
        parts = List.copyOf(parts);
    }

    /** A word that has nothing in it but itself. */
    public static WordForms simple(String word) {
        return new WordForms(List.of(word), List.of(), List.of());
    }

    /** The base forms and all that is in the word. */
    public List<String> all() {
        return parts.isEmpty()
                ? lemmas
                : Stream.concat(lemmas.stream(), parts.stream()).distinct().toList();
    }
}
