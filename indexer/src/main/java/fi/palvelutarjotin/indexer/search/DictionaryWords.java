package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.reading.KnownWords;
import jakarta.inject.Singleton;

/** A word of the Finnish dictionary is what it says, not a mistyped place. */
@Singleton
final class DictionaryWords implements KnownWords {

    private final TextAnalysis analysis;

    DictionaryWords(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    @Override
    public boolean has(String word) {
        return analysis.isKnown(Language.FI, word);
    }
}
