package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.NeighbouringMunicipalities;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.facet.FacetValue;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.ListingDocument;
import fi.palvelutarjotin.indexer.index.SearchIndex;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.need.NeedLexicon;
import fi.palvelutarjotin.indexer.reading.QueryReader;
import fi.palvelutarjotin.indexer.terms.TermList;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.lucene.facet.Facets;
import org.jspecify.annotations.Nullable;

/** Searches this node's Lucene index. */
@Singleton
public final class LuceneSearch implements CatalogueSearch {

    private final SearchIndex index;
    private final TextAnalysis analysis;
    private final NeedLexicon needs;
    private final NeighbouringMunicipalities neighbours;
    private final QuestionReader questions;
    private final FacetCatalogue facets;
    private final JsonDocuments json;
    private final Clock clock;
    private final HitSuitability suitability;
    private final HitOrder order;
    private final Retrieval retrieval;

    public LuceneSearch(
            SearchIndex index,
            TextAnalysis analysis,
            QueryReader queries,
            TermList terms,
            NeedLexicon needs,
            FacetCatalogue facets,
            Municipalities municipalities,
            NeighbouringMunicipalities neighbours,
            JsonDocuments json,
            Clock clock) {
        this.index = index;
        this.analysis = analysis;
        this.needs = needs;
        this.neighbours = neighbours;
        questions = new QuestionReader(analysis, queries, terms, needs);
        this.facets = facets;
        this.json = json;
        this.clock = clock;
        var conditions = new ConditionQueries(municipalities, facets.place());
        suitability = new HitSuitability(municipalities);
        order = new HitOrder(municipalities, conditions);
        retrieval = new Retrieval(facets, conditions, order, new PageOrder(analysis));
    }

    /**
     * A question to which the answer stays the same while the index and the needs do: to the minute, for what comes
     * next.
     */
    private record AskedAt(SearchRequest request, UUID needs, long minute) {}

    @Override
    public SearchResult search(SearchRequest request) {
        var now = LocalDateTime.now(clock.withZone(Schedule.ZONE));
        return index.read(view -> {
            var found = answer(view, request, now);
            return found.total() > 0 || request.isForEverything()
                    ? found
                    : found.withWaysOut(waysOut(view, now).of(request));
        });
    }

    private WaysOut waysOut(IndexView view, LocalDateTime now) {
        return new WaysOut(
                neighbours, other -> answer(view, other.forCounting(), now).total());
    }

    private SearchResult answer(IndexView view, SearchRequest request, LocalDateTime now) {
        return view.answers()
                .answer(
                        new AskedAt(request, needs.edition(), ListingDocument.minutes(now)),
                        () -> find(view, request, now));
    }

    private SearchResult find(IndexView view, SearchRequest request, LocalDateTime now) {
        try {
            var words = new WordQuery(analysis, facets, questions.read(view, request), view.fields());
            var sure = retrieval.count(view, request, words, Width.SURE, now);
            var width = retrieval.width(view, words, now, sure.total());
            var counted = width == Width.ANY ? retrieval.count(view, request, words, width, now) : sure;
            var best = retrieval.best(view, request, words, width, now, request.page() * request.size());
            var from = Math.min(best.length, (request.page() - 1) * request.size());
            var hits = new HitReader(view, index.analyzer(), json, request.language(), words)
                    .read(
                            Arrays.copyOfRange(best, from, best.length),
                            order.municipalitiesOf(request.chosenIn(FacetName.PLACE)));
            return new SearchResult(
                    counted.total(),
                    counted.total() > sure.total(),
                    suitability.tell(hits, request.conditions(), now),
                    values(view, counted.facets()),
                    words.question().guidance());
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be searched", e);
        }
    }

    private Map<FacetName, List<FacetValue>> values(IndexView view, @Nullable Facets counts) throws IOException {
        var all = new EnumMap<FacetName, List<FacetValue>>(FacetName.class);
        for (var facet : facets.all()) {
            all.put(
                    facet.name(),
                    view.stateOf(facet) == null ? List.of() : facet.count(Objects.requireNonNull(counts)));
        }
        return all;
    }
}
