package fi.palvelutarjotin.indexer.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * The terms of the index at one moment. A question asks for many, several times over, and most are nowhere: each is
 * looked up in the index's parts once.
 */
public final class IndexTerms {

    private static final int KEPT = 50_000;

    private final IndexSearcher searcher;
    private final Cache<Term, Optional<TermQuery>> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    IndexTerms(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** What finds a term in a field; nothing when no listing has it there. */
    public Optional<TermQuery> query(String field, String text) {
        return known.get(new Term(field, text), this::lookUp);
    }

    /** How many listings have a term in a field. */
    public int listingsWith(String field, String text) {
        return query(field, text).map(term -> term.getTermStates().docFreq()).orElse(0);
    }

    private Optional<TermQuery> lookUp(Term term) {
        try {
            var states = TermStates.build(searcher, term, true);
            return states.docFreq() == 0 ? Optional.empty() : Optional.of(new TermQuery(term, states));
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be read", e);
        }
    }
}
