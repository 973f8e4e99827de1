package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.index.IndexSchema;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.ListingDocument;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * What is found, and in which order: the same for who searches and for who asks why something was found.
 *
 * <p>In two steps: first which listings and how many in each facet, which must look at all of them; then the best of
 * them, for which Lucene passes over those that cannot come so far.
 */
final class Retrieval {

    private final FacetCatalogue facets;
    private final ConditionQueries conditions;
    private final HitOrder order;

    Retrieval(FacetCatalogue facets, ConditionQueries conditions, HitOrder order) {
        this.facets = facets;
        this.conditions = conditions;
        this.order = order;
    }

    /**
     * How much a listing must have of the words, when so many surely have enough of them. The chosen filters have no say
     * in what is found: choosing one must never find more than its count promised.
     *
     * @param found how many of those the whole request finds
     */
    Width width(IndexView view, WordQuery words, LocalDateTime now, long found) throws IOException {
        var isFew = words.hasWords()
                && found < Relevance.FEW
                && view.searcher().count(notOver(words.matching(Width.SURE), now)) < Relevance.FEW;
        return isFew ? Width.ANY : Width.SURE;
    }

    /** How many listings are found in all. */
    long total(IndexView view, SearchRequest request, WordQuery words, LocalDateTime now) throws IOException {
        var sure = total(view, request, words, Width.SURE, now);
        return width(view, words, now, sure) == Width.SURE ? sure : total(view, request, words, Width.ANY, now);
    }

    private long total(IndexView view, SearchRequest request, WordQuery words, Width width, LocalDateTime now)
            throws IOException {
        return view.searcher().count(narrowed(request, words.matching(width), now));
    }

    /** How many listings are found in all and in each facet. */
    FacetCounting.Counted count(IndexView view, SearchRequest request, WordQuery words, Width width, LocalDateTime now)
            throws IOException {
        return FacetCounting.count(view, facets, narrowed(request, words.matching(width), now));
    }

    /**
     * The best of them, as many as are wanted, with their scores where words were asked for. Where very many are found, a
     * rough look tells which are worth a careful one.
     *
     * @param found how many there are
     */
    ScoreDoc[] best(
            IndexView view,
            SearchRequest request,
            WordQuery words,
            Width width,
            long found,
            LocalDateTime now,
            int wanted)
            throws IOException {
        var sort = order.of(request, ListingDocument.minutes(now)).rewrite(view.searcher());
        var query = narrowed(request, words.scored(width), now);
        if (!words.hasWords() || !sort.needsScores()) {
            var best = top(view, query, sort, wanted);
            if (words.hasWords()) {
                TopFieldCollector.populateScores(best, view.searcher(), query);
            }
            return best;
        }
        if (found <= Relevance.LOOKED_AT) {
            return withScores(top(view, query, sort, wanted), sort);
        }
        var rough = narrowed(request, words.roughlyScored(width), now);
        var best = top(view, rough, sort, Math.max(wanted, Relevance.LOOKED_AT));
        var worthALook = Arrays.copyOf(best, Math.min(best.length, Relevance.LOOKED_AT));
        var careful = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new OnlyDocuments(worthALook), Occur.FILTER)
                .build();
        var ordered = top(view, careful, sort, worthALook.length);
        System.arraycopy(ordered, 0, best, 0, ordered.length);
        return withScores(Arrays.copyOf(best, Math.min(best.length, wanted)), sort);
    }

    private static ScoreDoc[] top(IndexView view, Query query, Sort sort, int wanted) throws IOException {
        return view.searcher().search(query, new TopFieldCollectorManager(sort, wanted, null, 1)).scoreDocs;
    }

    /** Lucene keeps the score among what it sorts by. */
    private static ScoreDoc[] withScores(ScoreDoc[] documents, Sort sort) {
        var at = List.of(sort.getSort()).indexOf(SortField.FIELD_SCORE);
        for (var document : documents) {
            document.score = (Float) ((FieldDoc) document).fields[at];
        }
        return documents;
    }

    /** Of what a query finds, what is not over, meets the conditions and has the values chosen in the facets. */
    DrillDownQuery narrowed(SearchRequest request, Query found, LocalDateTime now) {
        var query =
                new DrillDownQuery(facets.config(), conditions.narrow(notOver(found, now), request.conditions(), now));
        request.chosen()
                .forEach((facet, codes) ->
                        query.add(facet.code(), facets.get(facet).narrow(codes)));
        return query;
    }

    /** Few are over: leaving those out is less work than picking all the others. */
    static Query notOver(Query found, LocalDateTime now) {
        var yesterday = now.toLocalDate().toEpochDay() - 1;
        return new BooleanQuery.Builder()
                .add(found, Occur.MUST)
                .add(LongField.newRangeQuery(IndexSchema.UNTIL, Long.MIN_VALUE, yesterday), Occur.MUST_NOT)
                .build();
    }
}
