package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.index.IndexSchema;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.ListingDocument;
import java.io.IOException;
import java.time.LocalDateTime;
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
 * Finds listings in two steps: first which they are and how many there are in each facet, which must look at all of
 * them; then the best of them, for which Lucene passes over those that cannot come so far.
 */
final class HitFinder {

    private final FacetCatalogue facets;
    private final ConditionQueries conditions;
    private final HitOrder order;
    private final IndexView view;
    private final SearchRequest request;
    private final LocalDateTime now;

    HitFinder(
            FacetCatalogue facets,
            ConditionQueries conditions,
            HitOrder order,
            IndexView view,
            SearchRequest request,
            LocalDateTime now) {
        this.facets = facets;
        this.conditions = conditions;
        this.order = order;
        this.view = view;
        this.request = request;
        this.now = now;
    }

    /**
     * What was found.
     *
     * @param total how many, exactly
     * @param counts of the facets; null when no facet is used
     */
    record Counted(long total, @Nullable Facets counts) {}

    /** How many listings are found in all and in each facet. */
    Counted count(Query matching) throws IOException {
        var found = new FacetCounting(view, facets)
                .search(
                        narrowed(matching),
                        new TotalHitCountCollectorManager(view.searcher().getSlices()));
        return new Counted(found.collectorResult, found.facets);
    }

    /** The best, as many as lie up to the end of the page asked for, with their scores. */
    ScoreDoc[] best(Query scored) throws IOException {
        var sort = order.of(request, ListingDocument.minutes(now)).rewrite(view.searcher());
        var query = narrowed(scored);
        var best = view.searcher().search(query, new TopFieldCollectorManager(sort, deepest(), null, 1)).scoreDocs;
        TopFieldCollector.populateScores(best, view.searcher(), query);
        return best;
    }

    /** Both at once, where all must be looked at for the order, too. */
    Browsed browse(Query matching) throws IOException {
        var sort = order.of(request, ListingDocument.minutes(now)).rewrite(view.searcher());
        var found = new FacetCounting(view, facets).search(narrowed(matching), null, null, deepest(), sort, false);
        return new Browsed(new Counted(found.hits.totalHits.value(), found.facets), found.hits.scoreDocs);
    }

    record Browsed(Counted counted, ScoreDoc[] best) {}

    /** How many a query finds whatever facets and conditions were chosen. */
    long countUnfiltered(Query matching) throws IOException {
        return view.searcher().count(notOver(matching));
    }

    private int deepest() {
        return request.page() * request.size();
    }

    private DrillDownQuery narrowed(Query found) {
        var query = new DrillDownQuery(facets.config(), conditions.narrow(notOver(found), request.conditions(), now));
        request.chosen()
                .forEach((facet, codes) ->
                        query.add(facet.code(), facets.get(facet).narrow(codes)));
        return query;
    }

    /** Few are over: leaving those out is less work than picking all the others. */
    private Query notOver(Query found) {
        var yesterday = now.toLocalDate().toEpochDay() - 1;
        return new BooleanQuery.Builder()
                .add(found, Occur.MUST)
                .add(LongField.newRangeQuery(IndexSchema.UNTIL, Long.MIN_VALUE, yesterday), Occur.MUST_NOT)
                .build();
    }
}
