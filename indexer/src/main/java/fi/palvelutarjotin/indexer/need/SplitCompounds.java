package fi.palvelutarjotin.indexer.need;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text with its compounds taken apart: who types "hammassärky" says what others say as "hammasta särkee", and no list
 * of phrases has all compounds.
 */
final class SplitCompounds {

    private static final int SHORTEST_PART = 3;

    private final TextAnalysis analysis;

    SplitCompounds(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** The text so, or empty when it has no compound. */
    Optional<String> of(Language language, String text) {
        var words = analysis.words(text);
        var split = words.stream().map(word -> split(language, word)).collect(Collectors.joining(" "));
        return split.equals(String.join(" ", words)) ? Optional.empty() : Optional.of(split);
    }

    /** Before the last part of the compound: what is said of it, and what it is. */
    private String split(Language language, String word) {
        var forms = analysis.forms(language, word);
        return forms.lemmas().stream()
                .flatMap(lemma -> forms.parts().stream()
                        .filter(part -> part.length() >= SHORTEST_PART
                                && lemma.length() - part.length() >= SHORTEST_PART
                                && lemma.endsWith(part))
                        .min(Comparator.comparingInt(String::length))
                        .map(part -> lemma.substring(0, lemma.length() - part.length()) + " " + part)
                        .stream())
                .findFirst()
                .orElse(word);
    }
}
