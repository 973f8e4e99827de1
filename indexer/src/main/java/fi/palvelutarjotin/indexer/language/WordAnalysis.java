package fi.palvelutarjotin.indexer.language;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
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

    /**
     * Ordinary words have three or four terms, so this is some 250,000 words, about what 100,000 listings are written in;
     * made-up ones with hundreds are fewer.
     */
    private static final int TERMS_KEPT = 1_000_000;

    private static final int LONGEST_WORD = 100;

    private final LoadingCache<String, Known> known;
    /** Most words are inflected forms of others: what they have in common is kept once. */
    private final Interner<String> terms = Interner.newWeakInterner();

    private final Map<Form, Analyzer> analyzers = new EnumMap<>(Form.class);

    /** What was worked out for a word; all its forms are asked for at each place where it stands. */
    private record Known(WordForms forms, List<String> all) {}

    WordAnalysis(Morphology morphology) {
        known = Caffeine.newBuilder()
                .maximumWeight(TERMS_KEPT)
                .weigher((String word, Known kept) -> kept.all.size())
                .build(word -> known(morphology, word));
        for (var form : Form.values()) {
            analyzers.put(form, new FormsAnalyzer(word -> terms(form, word)));
        }
    }

    Analyzer analyzer(Form form) {
        return Objects.requireNonNull(analyzers.get(form));
    }

    WordForms forms(String word) {
        return known(word).forms;
    }

    List<String> terms(Form form, String word) {
        return switch (form) {
            case LEMMA -> known(word).forms.lemmas();
            case PARTS -> known(word).all;
            case GRAM -> LetterGrams.of(word);
            case EXACT -> List.of(word);
        };
    }

    private Known known(Morphology morphology, String word) {
        var found = morphology.of(word).orElseGet(() -> WordForms.simple(word));
        var forms = new WordForms(shared(found.lemmas()), shared(found.roots()), shared(found.parts()));
        return new Known(forms, forms.all());
    }

    private List<String> shared(List<String> some) {
        return some.stream().map(terms::intern).toList();
    }

    private Known known(String word) {
        return known.get(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
    }
}
