package fi.palvelutarjotin.indexer.language;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fi.palvelutarjotin.indexer.language.morphology.Morphology;
import fi.palvelutarjotin.indexer.language.morphology.WordForms;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;

/** One language's words as terms; what was worked out for a word is kept, because texts repeat their words. */
final class WordAnalysis {

    /** Ordinary words have three or four terms, so this is some 100,000 words; made-up ones with hundreds are fewer. */
    private static final int TERMS_KEPT = 400_000;

    private static final int LONGEST_WORD = 100;

    private final LoadingCache<String, WordForms> known;
    private final Map<Form, Analyzer> analyzers = new EnumMap<>(Form.class);

    WordAnalysis(Morphology morphology) {
        known = Caffeine.newBuilder()
                .maximumWeight(TERMS_KEPT)
                .weigher((String word, WordForms forms) -> forms.all().size())
                .build(word -> morphology.of(word).orElseGet(() -> WordForms.simple(word)));
        for (var form : Form.values()) {
            analyzers.put(form, new FormsAnalyzer(word -> terms(form, word)));
        }
    }

    Analyzer analyzer(Form form) {
        return Objects.requireNonNull(analyzers.get(form));
    }

    WordForms forms(String word) {
        return known.get(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
    }

    List<String> terms(Form form, String word) {
        return switch (form) {
            case LEMMA -> forms(word).lemmas();
            case PARTS -> forms(word).all();
            case GRAM -> LetterGrams.of(word);
            case EXACT -> List.of(word);
        };
    }
}
