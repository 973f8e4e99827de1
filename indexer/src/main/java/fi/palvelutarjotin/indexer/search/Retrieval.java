package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.index.IndexSchema;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.ListingDocument;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.jspecify.annotations.Nullable;

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
    private final PageOrder pages;

    Retrieval(FacetCatalogue facets, ConditionQueries conditions, HitOrder order, PageOrder pages) {
        this.facets = facets;
        this.conditions = conditions;
        this.order = order;
        this.pages = pages;
    }

    /**
     * How many are found.
     *
     * @param total in all, exactly
     * @param facets in each facet; null when no facet is used
     */
    record Counted(long total, @Nullable Facets facets) {}

    /**
     * How much a listing must have of the words, when so many surely have enough of them. The chosen filters have no say
     * in what is found: choosing one must never find more than its count promised.
     *
     * @param found how many of those the whole request finds
     */
    Width width(IndexView view, WordQuery words, LocalDateTime now, long found) throws IOException {
        if (!words.hasWords() || found > Relevance.MANY) {
            return Width.SURE;
        }
        var isFew = found < Relevance.FEW
                && view.searcher().count(notOver(words.matching(Width.SURE), now)) < Relevance.FEW;
        return isFew ? Width.ANY : Width.SURE_AND_LIKE;
    }

    /** How many listings are found in all and in each facet. */
    Counted count(IndexView view, SearchRequest request, WordQuery words, Width width, LocalDateTime now)
            throws IOException {
        var found = new FacetCounting(view, facets)
                .search(
                        narrowed(request, words.matching(width), now),
                        new TotalHitCountCollectorManager(view.searcher().getSlices()));
        return new Counted(found.collectorResult, found.facets);
    }

    /** The best of them, as many as are wanted, with their scores where words were asked for. */
    ScoreDoc[] best(IndexView view, SearchRequest request, WordQuery words, Width width, LocalDateTime now, int wanted)
            throws IOException {
        var sort = order.of(request, ListingDocument.minutes(now)).rewrite(view.searcher());
        var query = narrowed(request, words.scored(width), now);
        var isLookedAtAgain = PageOrder.isFor(request, words);
        var many = isLookedAtAgain ? Math.max(wanted, Relevance.LOOKED_AT_AGAIN) : wanted;
        var best = view.searcher().search(query, new TopFieldCollectorManager(sort, many, null, 1)).scoreDocs;
        if (isLookedAtAgain) {
            best = pages.arrange(view, words.question(), sort, best, now.toLocalDate());
        } else if (words.hasWords()) {
            TopFieldCollector.populateScores(best, view.searcher(), query);
        }
        return Arrays.copyOf(best, Math.min(wanted, best.length));
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
