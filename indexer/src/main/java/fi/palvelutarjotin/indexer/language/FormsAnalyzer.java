package fi.palvelutarjotin.indexer.language;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Splits a text into words in lower case and gives each its terms. */
final class FormsAnalyzer extends Analyzer {

    private final Function<String, List<String>> terms;

    FormsAnalyzer(Function<String, List<String>> terms) {
        this.terms = terms;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, new FormsFilter(new LowerCaseFilter(tokenizer), terms));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new LowerCaseFilter(in);
    }
}
