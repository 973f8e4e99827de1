package fi.palvelutarjotin.indexer.need;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.SmallWords;
import fi.palvelutarjotin.indexer.language.SmallWords.Role;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes a text apart into words that say something in a language, each once. */
final class SaidWords {

    /** The terms of every negation; no analysis makes such a one. */
    static final Set<String> NEGATION = Set.of("¬");

    /** Before the term that all words of one row have; forms of a verb are one even where the analysis parts them. */
    private static final String ASKING = "?";

    private final TextAnalysis analysis;
    private final SmallWords small;

    SaidWords(TextAnalysis analysis, SmallWords small) {
        this.analysis = analysis;
        this.small = small;
    }

    /**
     * A word of a text.
     *
     * @param typed as it stands, in lower case
     * @param role never {@link Role#SMALL}
     * @param terms any one of them in common makes two words the same
     * @param roots words of the same matter that it is derived from: "laihduttaa" of "laihdutus"; none where it can be
     *     read in several ways
     */
    record Said(String typed, Role role, Set<String> terms, Set<String> roots) {

        /**
         * What somebody meant who wrote nothing but this word: when it is one of its own base forms, that one. "Syöpä" is
         * an illness, though it is also a way to say "syö".
         */
        Said asWritten(String written) {
            return role == Role.CONTENT && typed.equals(written) && terms.contains(written)
                    ? new Said(typed, role, Set.of(written), roots)
                    : this;
        }
    }

    /** The words of a text but for those that say nothing, in their order. */
    List<Said> read(Language language, String text) {
        Map<String, Said> said = new LinkedHashMap<>();
        for (var chunk : text.replace('’', '\'').strip().split("\\s+")) {
            // The parts of "ruoka-apu" are words of the matter, whatever they are by themselves.
            var compound = chunk.indexOf('-') >= 0;
            for (var word : analysis.words(chunk)) {
                var known = small.find(language, word);
                var role = compound ? Role.CONTENT : known.wishes() ? Role.ASKING : known.role();
                if (role != Role.SMALL) {
                    var read = new Said(
                            word, role, terms(language, word, role, known.same()), roots(language, word, role));
                    said.merge(word, read, (before, again) -> before.role() == Role.CONTENT ? before : again);
                }
            }
        }
        var speaking = new ArrayList<>(said.values());
        speaking.removeIf(word -> word.terms().isEmpty());
        return speaking;
    }

    /** Whether a word is in the language's dictionary, and so is hardly a mistyped other one. */
    boolean isKnown(Language language, String word) {
        return analysis.isKnown(language, word);
    }

    private Set<String> roots(Language language, String word, Role role) {
        var forms = analysis.forms(language, word);
        return role == Role.CONTENT && forms.lemmas().size() == 1 ? Set.copyOf(forms.roots()) : Set.of();
    }

    private Set<String> terms(Language language, String word, Role role, String same) {
        if (role == Role.NOT) {
            return NEGATION;
        }
        var terms = new HashSet<>(analysis.terms(language, word));
        if (role == Role.ASKING) {
            terms.add(ASKING + same);
        }
        return terms;
    }
}
