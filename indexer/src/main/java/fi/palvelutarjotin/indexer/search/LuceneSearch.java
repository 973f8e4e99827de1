package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.NeighbouringMunicipalities;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.index.IndexView;
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
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;

/** Searches this node's Lucene index. */
@Singleton
public final class LuceneSearch implements CatalogueSearch {

    /** What comes next is told as of so many minutes ago at most: one may still come that late. */
    private static final int MINUTES_KEPT = 5;

    private final SearchIndex index;
    private final TextAnalysis analysis;
    private final NeedLexicon needs;
    private final NeighbouringMunicipalities neighbours;
    private final QuestionReader questions;
    private final FacetCatalogue facets;
    private final Clock clock;
    private final HitSuitability suitability;
    private final HitOrder order;
    private final Retrieval.Means retrieval;

    public LuceneSearch(
            SearchIndex index,
            TextAnalysis analysis,
            QueryReader queries,
            TermList terms,
            NeedLexicon needs,
            FacetCatalogue facets,
            Municipalities municipalities,
            NeighbouringMunicipalities neighbours,
            Clock clock) {
        this.index = index;
        this.analysis = analysis;
        this.needs = needs;
        this.neighbours = neighbours;
        questions = new QuestionReader(analysis, queries, terms, needs);
        this.facets = facets;
        this.clock = clock;
        var conditions = new ConditionQueries(municipalities, facets.place());
        suitability = new HitSuitability(municipalities);
        order = new HitOrder(municipalities, conditions);
        retrieval = new Retrieval.Means(facets, conditions, order, new PageOrder(analysis));
    }

    /** A question to which the answer stays the same while the index and the needs do. */
    private record AskedAt(SearchRequest request, UUID needs, LocalDateTime moment) {}

    @Override
    public SearchResult search(SearchRequest request) {
        var moment = moment(request, LocalDateTime.now(clock.withZone(Schedule.ZONE)));
        return index.read(view -> view.answers()
                .answer(new AskedAt(request, needs.edition(), moment), () -> answer(view, request, moment)));
    }

    /** The moment for which a question is answered: the same answer does as long as nobody can tell the difference. */
    static LocalDateTime moment(SearchRequest request, LocalDateTime now) {
        var isOfTheDay =
                !request.words().isBlank() && request.conditions().isNone() && request.sort() != SortOrder.NEXT_TIME;
        return isOfTheDay
                ? now.toLocalDate().atStartOfDay()
                : now.truncatedTo(ChronoUnit.HOURS).plusMinutes(now.getMinute() / MINUTES_KEPT * MINUTES_KEPT);
    }

    private SearchResult answer(IndexView view, SearchRequest request, LocalDateTime now) {
        try {
            var words = new WordQuery(analysis, facets, questions.read(view, request), view.terms());
            var search = retrieval.of(view, words, now);
            var found = find(search, request);
            return found.total() > 0 || request.isForEverything()
                    ? found
                    : found.withWaysOut(new WaysOut(neighbours, other -> total(search, other)).of(request));
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be searched", e);
        }
    }

    private static long total(Retrieval search, SearchRequest request) {
        try {
            return search.total(request);
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be searched", e);
        }
    }

    private SearchResult find(Retrieval search, SearchRequest request) throws IOException {
        var sure = search.count(request, Width.SURE);
        var width = search.width(sure.total());
        var counted = width == Width.ANY ? search.count(request, width) : sure;
        var best = search.best(request, width, counted.total(), request.page() * request.size());
        var from = Math.min(best.length, (request.page() - 1) * request.size());
        var hits = new HitReader(search.view(), analysis, request.language(), search.words())
                .read(
                        Arrays.copyOfRange(best, from, best.length),
                        order.municipalitiesOf(request.chosenIn(FacetName.PLACE)));
        return new SearchResult(
                counted.total(),
                counted.total() > sure.total(),
                suitability.tell(hits, request.conditions(), search.now()),
                counted.facets(),
                search.words().question().guidance());
    }
}
