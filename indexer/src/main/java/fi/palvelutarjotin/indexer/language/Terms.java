package fi.palvelutarjotin.indexer.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The terms into which an analyzer turns a text. */
final class Terms {

    private Terms() {}

    static List<String> of(Analyzer analyzer, String text) {
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
