package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.ListingDocument;
import fi.palvelutarjotin.indexer.index.SearchIndex;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.need.NeedLexicon;
import fi.palvelutarjotin.indexer.reading.QueryReader;
import fi.palvelutarjotin.indexer.terms.TermList;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * Explains searches: how the words are understood, and why a listing is found, or is not. It asks the same queries as the
 * search itself, so that what it tells is what happens.
 */
@Singleton
public final class SearchExplainer {

    private final SearchIndex index;
    private final Listings listings;
    private final TextAnalysis analysis;
    private final FacetCatalogue facets;
    private final Clock clock;
    private final QuestionReader questions;
    private final Retrieval.Means retrieval;
    private final ListingTelling telling;

    public SearchExplainer(
            SearchIndex index,
            Listings listings,
            ListingDocument documents,
            TextAnalysis analysis,
            QueryReader queries,
            TermList terms,
            NeedLexicon needs,
            FacetCatalogue facets,
            Municipalities municipalities,
            Clock clock) {
        this.index = index;
        this.listings = listings;
        this.analysis = analysis;
        this.facets = facets;
        this.clock = clock;
        questions = new QuestionReader(analysis, queries, terms, needs);
        var conditions = new ConditionQueries(municipalities, facets.place());
        retrieval = new Retrieval.Means(
                facets, conditions, new HitOrder(municipalities, conditions), new PageOrder(analysis));
        var checks = new CheckTelling(facets, conditions, new HitSuitability(municipalities));
        telling = new ListingTelling(analysis, documents, checks);
    }

    /** Explains how a request is understood, and how much it finds. The page asked for does not matter. */
    public Explanation explain(SearchRequest request) {
        return explain(request, null, null);
    }

    /** Explains the same, and why a listing is found, or is not. */
    public Explanation explain(SearchRequest request, UUID listing) {
        return explain(request, listing, listings.findPublished(listing).orElse(null));
    }

    private Explanation explain(SearchRequest request, @Nullable UUID id, @Nullable Listing listing) {
        var now = LocalDateTime.now(clock.withZone(Schedule.ZONE));
        return index.read(view -> {
            var question = questions.read(view, request);
            var words = new WordQuery(analysis, facets, question, view.terms());
            var search = retrieval.of(view, words, now);
            var surely = search.count(request, Width.SURE).total();
            var width = search.width(surely);
            var total = width == Width.ANY ? search.count(request, width).total() : surely;
            var deepest = listing == null ? 1 : SearchRequest.DEEPEST_HIT;
            var hits = List.of(search.best(request, width, total, deepest));
            return new Explanation(
                    new QuestionTelling(analysis).tell(question),
                    total,
                    total > surely,
                    id == null ? null : explain(id, listing, new Search(search, request, width, hits)));
        });
    }

    private ListingExplanation explain(UUID id, @Nullable Listing listing, Search search) throws IOException {
        return listing == null
                ? ListingExplanation.without(id, LocalizedText.EMPTY, new Standing.Unknown())
                : telling.tell(listing, search);
    }

    /**
     * A search that was carried out.
     *
     * @param hits the first of what it finds, in order
     */
    record Search(Retrieval retrieval, SearchRequest request, Width width, List<ScoreDoc> hits) {

        IndexView view() {
            return retrieval.view();
        }

        WordQuery words() {
            return retrieval.words();
        }

        LocalDateTime now() {
            return retrieval.now();
        }
    }
}
