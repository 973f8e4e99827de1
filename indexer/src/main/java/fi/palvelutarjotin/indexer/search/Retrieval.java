package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.index.IndexSchema;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.ListingDocument;
import java.io.IOException;
import java.time.LocalDateTime;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways.DrillSidewaysResult;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** What is found, and in which order: the same for who searches and for who asks why something was found. */
final class Retrieval {

    private final FacetCatalogue facets;
    private final ConditionQueries conditions;
    private final HitOrder order;

    Retrieval(FacetCatalogue facets, ConditionQueries conditions, HitOrder order) {
        this.facets = facets;
        this.conditions = conditions;
        this.order = order;
    }

    /** How much a listing must have of the words to be found. */
    enum Width {
        SURE,
        /** Those found surely, in an order in which likeness of letters counts. */
        SURE_AND_LIKE,
        ANY
    }

    /**
     * How much a listing must have of the words, when so many surely have enough of them.
     *
     * @param found how many of those the whole request finds
     */
    Width width(IndexView view, WordQuery words, LocalDateTime now, long found) throws IOException {
        if (!words.hasWords() || found > Relevance.MANY) {
            return Width.SURE;
        }
        return isWidened(view, words, now, found) ? Width.ANY : Width.SURE_AND_LIKE;
    }

    /**
     * Whether the words surely find so little that what has only something of them is given too. The chosen filters
     * have no say in this: choosing one must never find more than its count promised.
     */
    private static boolean isWidened(IndexView view, WordQuery words, LocalDateTime now, long found)
            throws IOException {
        if (found >= Relevance.FEW) {
            return false;
        }
        var sure = view.searcher().count(notOver(words.sure(false), now));
        return sure < Relevance.FEW && view.searcher().count(notOver(words.any(), now)) > sure;
    }

    /** The first hits of a request up to the deepest one asked for, all of them counted, and their facets. */
    DrillSidewaysResult hits(
            IndexView view, SearchRequest request, WordQuery words, Width width, LocalDateTime now, int deepest)
            throws IOException {
        var sort = order.of(request, ListingDocument.minutes(now)).rewrite(view.searcher());
        var withScores = !request.words().isBlank();
        return new FacetCounting(view, facets)
                .search(narrowed(request, words, width, now), null, null, deepest, sort, withScores);
    }

    /** What has enough of the words, is not over, meets the conditions and has the values chosen in the facets. */
    DrillDownQuery narrowed(SearchRequest request, WordQuery words, Width width, LocalDateTime now) {
        var query = new DrillDownQuery(
                facets.config(), conditions.narrow(notOver(query(words, width), now), request.conditions(), now));
        request.chosen()
                .forEach((facet, codes) ->
                        query.add(facet.code(), facets.get(facet).narrow(codes)));
        return query;
    }

    static Query query(WordQuery words, Width width) {
        return switch (width) {
            case SURE -> words.sure(false);
            case SURE_AND_LIKE -> words.sure(true);
            case ANY -> words.any();
        };
    }

    /** Few are over: leaving those out is less work than picking all the others. */
    static Query notOver(Query words, LocalDateTime now) {
        var yesterday = now.toLocalDate().toEpochDay() - 1;
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(LongField.newRangeQuery(IndexSchema.UNTIL, Long.MIN_VALUE, yesterday), Occur.MUST_NOT)
                .build();
    }
}
