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
 * What is found by some words, and in which order: the same for who searches and for who asks why something was found.
 *
 * <p>In steps: which listings, and how many in each facet, which must look at all of them; then, where they are many, a
 * rough look at which are the best, for which Lucene passes over those that cannot come so far; then a careful one at
 * those; and last, how they come to stand on pages.
 */
final class Retrieval {

    private final Means means;
    private final IndexView view;
    private final WordQuery words;
    private final LocalDateTime now;

    private Retrieval(Means means, IndexView view, WordQuery words, LocalDateTime now) {
        this.means = means;
        this.view = view;
        this.words = words;
        this.now = now;
    }

    /** By what every search is carried out. */
    record Means(FacetCatalogue facets, ConditionQueries conditions, HitOrder order, PageOrder pages) {

        Retrieval of(IndexView view, WordQuery words, LocalDateTime now) {
            return new Retrieval(this, view, words, now);
        }
    }

    IndexView view() {
        return view;
    }

    WordQuery words() {
        return words;
    }

    LocalDateTime now() {
        return now;
    }

    /**
     * How much a listing must have of the words, when so many surely have enough of them. The chosen filters have no say
     * in what is found: choosing one must never find more than its count promised.
     *
     * @param found how many of those the whole request finds
     */
    Width width(long found) throws IOException {
        var isFew = words.hasWords()
                && found < Relevance.FEW
                && view.searcher().count(notOver(words.matching(Width.SURE))) < Relevance.FEW;
        return isFew ? Width.ANY : Width.SURE;
    }

    /** How many listings are found in all. */
    long total(SearchRequest request) throws IOException {
        var sure = total(request, Width.SURE);
        return width(sure) == Width.SURE ? sure : total(request, Width.ANY);
    }

    /** Finds all that the whole request finds. */
    Query found(SearchRequest request) throws IOException {
        return narrowed(request, words.matching(width(total(request, Width.SURE))));
    }

    private long total(SearchRequest request, Width width) throws IOException {
        return view.searcher().count(narrowed(request, words.matching(width)));
    }

    /** How many listings are found in all and in each facet. */
    FacetCounting.Counted count(SearchRequest request, Width width) throws IOException {
        return FacetCounting.count(view, means.facets, narrowed(request, words.matching(width)));
    }

    /**
     * The best of them, as many as are wanted, with their scores where words were asked for.
     *
     * @param found how many there are
     */
    ScoreDoc[] best(SearchRequest request, Width width, long found, int wanted) throws IOException {
        var sort = means.order.of(request, ListingDocument.minutes(now)).rewrite(view.searcher());
        if (!words.hasWords() || !sort.needsScores()) {
            var best = top(narrowed(request, words.matching(width)), sort, wanted);
            if (words.hasWords()) {
                TopFieldCollector.populateScores(best, view.searcher(), narrowed(request, words.scored(width)));
            }
            return best;
        }
        var best = bestByWords(request, width, found, sort, Math.max(wanted, Relevance.LOOKED_AT));
        var shown = PageOrder.isFor(request, words)
                ? means.pages.arrange(view, words.question(), sort, best, now.toLocalDate())
                : best;
        return Arrays.copyOf(shown, Math.min(shown.length, wanted));
    }

    private ScoreDoc[] bestByWords(SearchRequest request, Width width, long found, Sort sort, int wanted)
            throws IOException {
        var careful = narrowed(request, words.scored(width));
        if (found <= Relevance.LOOKED_AT) {
            return withScores(top(careful, sort, wanted), sort);
        }
        var best = top(narrowed(request, words.roughlyScored(width)), sort, wanted);
        var first = Arrays.copyOf(best, Math.min(best.length, Relevance.LOOKED_AT));
        var ofThose = new BooleanQuery.Builder()
                .add(careful, Occur.MUST)
                .add(DocumentSet.of(first, view.reader()), Occur.FILTER)
                .build();
        var ordered = top(ofThose, sort, first.length);
        System.arraycopy(ordered, 0, best, 0, ordered.length);
        return withScores(best, sort);
    }

    private ScoreDoc[] top(Query query, Sort sort, int wanted) throws IOException {
        return view.searcher().search(query, new TopFieldCollectorManager(sort, wanted, null, 1)).scoreDocs;
    }

    /** Lucene keeps the score among what it sorts by; asking the query again is dear. */
    private static ScoreDoc[] withScores(ScoreDoc[] documents, Sort sort) {
        var at = List.of(sort.getSort()).indexOf(SortField.FIELD_SCORE);
        for (var document : documents) {
            document.score = (Float) ((FieldDoc) document).fields[at];
        }
        return documents;
    }

    /** Of what a query finds, what is not over, meets the conditions and has the values chosen in the facets. */
    DrillDownQuery narrowed(SearchRequest request, Query found) {
        var query = new DrillDownQuery(
                means.facets.config(), means.conditions.narrow(notOver(found), request.conditions(), now));
        request.chosen()
                .forEach((facet, codes) ->
                        query.add(facet.code(), means.facets.get(facet).narrow(codes)));
        return query;
    }

    /** Of what a query finds, what is not over. Few are: leaving those out is less work than picking all the others. */
    Query notOver(Query found) {
        return notOver(found, now);
    }

    static Query notOver(Query found, LocalDateTime now) {
        var yesterday = now.toLocalDate().toEpochDay() - 1;
        return new BooleanQuery.Builder()
                .add(found, Occur.MUST)
                .add(LongField.newRangeQuery(IndexSchema.UNTIL, Long.MIN_VALUE, yesterday), Occur.MUST_NOT)
                .build();
    }
}
