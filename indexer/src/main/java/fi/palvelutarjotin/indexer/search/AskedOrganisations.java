package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Tells whether somebody asks for an organisation by its name, in any inflection. */
final class AskedOrganisations {

    /** What kind of body in law it is stands in many names, and few people type it. */
    private static final Set<String> LEGAL_FORMS = Set.of("ry", "rf", "rp", "sr", "rs", "oy", "ab", "oyj", "abp", "ky");

    /** A single word of a longer name ("seurakunta") asks for any of those who have it. */
    private static final int WORDS_OF_A_PART = 2;

    private final TextAnalysis analysis;
    private final List<String> words;
    private final List<String> topics;

    AskedOrganisations(TextAnalysis analysis, Question question) {
        this.analysis = analysis;
        words = question.words();
        topics = question.topics().stream()
                .flatMap(asked -> asked.words().stream())
                .toList();
    }

    /** Whether the words hold the whole name but for its legal form, or all that is looked for is a part of the name. */
    boolean has(String name) {
        var own = analysis.words(name).stream()
                .filter(word -> !LEGAL_FORMS.contains(word))
                .toList();
        var isWhole = !own.isEmpty() && own.stream().allMatch(word -> isIn(word, words));
        var isPart = topics.size() >= WORDS_OF_A_PART && topics.stream().allMatch(word -> isIn(word, own));
        return isWhole || isPart;
    }

    private boolean isIn(String word, List<String> others) {
        return others.stream().anyMatch(other -> isSame(word, other));
    }

    private boolean isSame(String one, String other) {
        return one.equals(other)
                || Arrays.stream(Language.values())
                        .anyMatch(language -> !Collections.disjoint(
                                analysis.forms(language, one).lemmas(),
                                analysis.forms(language, other).lemmas()));
    }
}
