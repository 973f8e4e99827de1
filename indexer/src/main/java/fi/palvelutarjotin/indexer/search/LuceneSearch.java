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
import fi.palvelutarjotin.indexer.search.Retrieval.Width;
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
import org.apache.lucene.search.ScoreDoc;

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
        retrieval = new Retrieval(facets, conditions, order);
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
            return found.total() > 0
                            || request.words().isBlank()
                                    && request.chosen().isEmpty()
                                    && request.conditions().isNone()
                    ? found
                    : found.withWaysOut(new WaysOut(
                                    neighbours,
                                    other -> answer(view, other.forCounting(), now)
                                            .total())
                            .of(request));
        });
    }

    private SearchResult answer(IndexView view, SearchRequest request, LocalDateTime now) {
        return view.answers()
                .answer(
                        new AskedAt(request, needs.edition(), ListingDocument.minutes(now)),
                        () -> find(view, request, now));
    }

    private SearchResult find(IndexView view, SearchRequest request, LocalDateTime now) {
        try {
            var question = questions.read(view, request);
            var words = new WordQuery(analysis, facets, question, view.fields());
            var found = find(view, request, words, now, Width.SURE);
            var width = retrieval.width(view, words, now, found.total());
            return width == Width.SURE ? found : find(view, request, words, now, width);
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be searched", e);
        }
    }

    private SearchResult find(IndexView view, SearchRequest request, WordQuery words, LocalDateTime now, Width width)
            throws IOException {
        var found = retrieval.hits(view, request, words, width, now, request.page() * request.size());
        var page = page(found.hits.scoreDocs, request);
        var hits = new HitReader(view, index.analyzer(), json, request.language(), words)
                .read(page, order.municipalitiesOf(request.chosenIn(FacetName.PLACE)));
        var told = suitability.tell(hits, request.conditions(), now);
        return new SearchResult(
                found.hits.totalHits.value(),
                width == Width.ANY,
                told,
                count(view, found.facets),
                words.question().guidance());
    }

    private static ScoreDoc[] page(ScoreDoc[] found, SearchRequest request) {
        var from = Math.min(found.length, (request.page() - 1) * request.size());
        return Arrays.copyOfRange(found, from, Math.min(found.length, from + request.size()));
    }

    private Map<FacetName, List<FacetValue>> count(IndexView view, Facets counts) throws IOException {
        var all = new EnumMap<FacetName, List<FacetValue>>(FacetName.class);
        for (var facet : facets.all()) {
            all.put(
                    facet.name(),
                    view.stateOf(facet) == null ? List.of() : facet.count(Objects.requireNonNull(counts)));
        }
        return all;
    }
}
