package fi.palvelutarjotin.indexer.language;

import fi.palvelutarjotin.catalog.text.Language;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How the words of each language become terms. Everything else asks here, so that a better analysis of a language
 * changes this class only.
 *
 * <p>Finnish, Swedish and English are stemmed by Lucene's own analyzers; Northern Sámi, for which Lucene has none, is
 * only split into words and lower-cased.
 */
@Singleton
public final class TextAnalysis {

    private final Map<Language, Analyzer> analyzers = new EnumMap<>(Map.of(
            Language.FI, new FinnishAnalyzer(),
            Language.SV, new SwedishAnalyzer(),
            Language.EN, new EnglishAnalyzer(),
            Language.SE, new StandardAnalyzer()));
    private final Analyzer words = new StandardAnalyzer();

    public Analyzer analyzer(Language language) {
        return analyzers.getOrDefault(language, words);
    }

    /** The words of a text as they stand, in lower case. */
    public List<String> words(String text) {
        return terms(words, text);
    }

    /** The terms that a word has in a language; none for a word that says nothing there, such as "ja". */
    public List<String> terms(Language language, String word) {
        return terms(analyzer(language), word);
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var terms = new ArrayList<String>();
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
    }
}
