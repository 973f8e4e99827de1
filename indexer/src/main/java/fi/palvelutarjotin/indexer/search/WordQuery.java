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

    WordQuery(TextAnalysis analysis, Language reader) {
        this.analysis = analysis;
        this.reader = reader;
    }

    /** Finds listings that have enough of the words; everything when no word says anything. */
    Query enoughOf(String words) {
        return of(words, false);
    }

    /** Finds listings that have any of the words. */
    Query anyOf(String words) {
        return of(words, true);
    }

    private Query of(String typed, boolean any) {
        if (typed.isBlank()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        var words = analysis.words(typed).stream().distinct().filter(this::says).toList();
        if (words.isEmpty()) {
            // Only small words or signs: nothing can be found by them, and everything would be a lie.
            return MatchNoDocsQuery.INSTANCE;
        }
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(word(word), Occur.SHOULD));
        return query.setMinimumNumberShouldMatch(any ? 1 : Relevance.wordsNeeded(words.size()))
                .build();
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
