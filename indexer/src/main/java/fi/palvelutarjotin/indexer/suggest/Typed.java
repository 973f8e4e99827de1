package fi.palvelutarjotin.indexer.suggest;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.SmallWords.Role;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.suggest.Letters.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was typed so far, as words, the last of which may be unfinished.
 *
 * @param parts the words to look for
 */
record Typed(List<Part> parts) {

    /** More words than these tell nothing new about what is meant. */
    private static final int MOST_WORDS = 8;

    /** Of fewer letters nobody knows yet what inflected word they will be. */
    private static final int SHORTEST_INFLECTED = 3;

    /**
     * A typed word.
     *
     * @param forms its base forms in any language, should it be finished; none when it is too short to tell
     */
    record Part(Word word, Set<String> forms) {

        String text() {
            return word.text();
        }

        String folded() {
            return word.folded();
        }
    }

    /** Reads what was typed, without the finished words that say nothing in the reader's language. */
    static Typed read(TextAnalysis analysis, Language reader, String text) {
        var words = Letters.words(Letters.tidy(text));
        var parts = new ArrayList<Part>();
        for (var at = 0; at < words.size() && parts.size() < MOST_WORDS; at++) {
            var word = words.get(at);
            if (at == words.size() - 1 || analysis.role(reader, word.text()) != Role.SMALL) {
                parts.add(new Part(word, forms(analysis, word.text())));
            }
        }
        return new Typed(List.copyOf(parts));
    }

    private static Set<String> forms(TextAnalysis analysis, String word) {
        return word.length() < SHORTEST_INFLECTED
                ? Set.of()
                : Stream.of(Language.values())
                        .flatMap(language -> analysis.terms(language, word).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
