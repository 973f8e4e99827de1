package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.IndexSchema.Text;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The typed words as a query: each word in any text and any language, the best text deciding. */
final class WordQuery {

    private final TextAnalysis analysis;
    private final Language reader;
    private final boolean blank;
    private final List<String> words;

    WordQuery(TextAnalysis analysis, Language reader, String typed) {
        this.analysis = analysis;
        this.reader = reader;
        blank = typed.isBlank();
        words = analysis.words(typed).stream().distinct().filter(this::says).toList();
    }

    /** Whether there is a word to look for. */
    boolean hasWords() {
        return !words.isEmpty();
    }

    /** Finds listings that have enough of the words; everything when none was typed. */
    Query enough() {
        return needing(Relevance.wordsNeeded(words.size()));
    }

    /** Finds listings that have any of the words. */
    Query any() {
        return needing(1);
    }

    /** The words as they may stand in one text: what is marked there. */
    Query in(Text text, Language language) {
        var any = new BooleanQuery.Builder();
        for (var word : words) {
            var terms = analysis.terms(language, word);
            if (!terms.isEmpty()) {
                any.add(terms(text.field(language), terms), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private Query needing(int howMany) {
        if (blank) {
            return MatchAllDocsQuery.INSTANCE;
        }
        if (words.isEmpty()) {
            // Only small words or signs: nothing can be found by them, and everything would be a lie.
            return MatchNoDocsQuery.INSTANCE;
        }
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(word(word), Occur.SHOULD));
        return query.setMinimumNumberShouldMatch(howMany).build();
    }

    /** A word such as "ja" or "och" says nothing in the reader's language. */
    private boolean says(String word) {
        return !analysis.terms(reader, word).isEmpty();
    }

    private Query word(String word) {
        List<Query> fields = new ArrayList<>();
        for (var language : Language.values()) {
            var terms = analysis.terms(language, word);
            if (!terms.isEmpty()) {
                for (var text : Text.values()) {
                    fields.add(new BoostQuery(
                            terms(text.field(language), terms), Relevance.weight(text, language, reader)));
                }
            }
        }
        return new DisjunctionMaxQuery(fields, Relevance.OTHER_TEXTS_TOO);
    }

    private static Query terms(String field, List<String> terms) {
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.getFirst()));
        }
        var all = new BooleanQuery.Builder();
        terms.forEach(term -> all.add(new TermQuery(new Term(field, term)), Occur.MUST));
        return all.build();
    }
}
