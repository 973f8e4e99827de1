package fi.palvelutarjotin.indexer.reading;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words near a place's name that are never mended into it, from {@code reading/everyday-words.csv}. */
final class EverydayWords implements KnownWords {

    private final TextAnalysis analysis;
    private final Set<String> words = new HashSet<>();
    private final Map<Language, Set<String>> terms = new EnumMap<>(Language.class);

    EverydayWords(TextAnalysis analysis) {
        this.analysis = analysis;
        for (var row : CodeListFile.read("reading/everyday-words.csv")) {
            var language = WordTable.language("everyday-words", row.get("language"));
            for (var word : WordTable.parts(row.get("word").toLowerCase(Locale.ROOT))) {
                words.add(word);
                terms.computeIfAbsent(language, any -> new HashSet<>()).addAll(analysis.terms(language, word));
            }
        }
    }

    @Override
    public boolean has(String word) {
        return words.contains(word)
                || terms.entrySet().stream()
                        .anyMatch(entry ->
                                analysis.terms(entry.getKey(), word).stream().anyMatch(entry.getValue()::contains));
    }
}
