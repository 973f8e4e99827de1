package fi.palvelutarjotin.indexer.language;

import fi.palvelutarjotin.indexer.language.morphology.Morphology;
import fi.palvelutarjotin.indexer.language.morphology.WordForms;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;

/** Takes the stem that Lucene's analyzer of a language gives for a base form: it knows every word, each roughly. */
final class StemmingMorphology implements Morphology {

    private final Analyzer analyzer;

    StemmingMorphology(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The stem of a word; the word itself when it has none. */
    String stem(String word) {
        var stems = Terms.of(analyzer, word);
        return stems.isEmpty() ? word : stems.getFirst();
    }

    @Override
    public Optional<WordForms> of(String word) {
        var stems = Terms.of(analyzer, word);
        return stems.isEmpty() ? Optional.empty() : Optional.of(new WordForms(stems, List.of(), List.of()));
    }
}
