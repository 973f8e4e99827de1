package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.index.IndexSchema;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.SearchIndex;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.need.NeedLexicon;
import fi.palvelutarjotin.indexer.reading.QueryReader;
import fi.palvelutarjotin.indexer.terms.TermList;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

/**
 * Tells which of some listings a search finds: what is new of it. It asks the same query of the same index as a search
 * does, narrowed to those listings, so that nothing is told that the search would not find (decision 0026).
 */
@Singleton
public final class ListingMatching {

    private final SearchIndex index;
    private final TextAnalysis analysis;
    private final QuestionReader questions;
    private final FacetCatalogue facets;
    private final Clock clock;
    private final Retrieval.Means retrieval;

    public ListingMatching(
            SearchIndex index,
            TextAnalysis analysis,
            QueryReader queries,
            TermList terms,
            NeedLexicon needs,
            FacetCatalogue facets,
            Municipalities municipalities,
            Clock clock) {
        this.index = index;
        this.analysis = analysis;
        questions = new QuestionReader(analysis, queries, terms, needs);
        this.facets = facets;
        this.clock = clock;
        var conditions = new ConditionQueries(municipalities, facets.place());
        retrieval = new Retrieval.Means(
                facets, conditions, new HitOrder(municipalities, conditions), new PageOrder(analysis));
    }

    /**
     * Those that a request surely finds: a listing with only something of its words is no news. Page and order do not
     * matter.
     */
    public Set<UUID> among(SearchRequest request, Collection<UUID> listings) {
        if (listings.isEmpty()) {
            return Set.of();
        }
        var now = LocalDateTime.now(clock.withZone(Schedule.ZONE));
        return index.read(view -> {
            var words = new WordQuery(analysis, facets, questions.read(view, request), view.terms());
            var narrowed = retrieval.of(view, words, now).narrowed(request, words.matching(Width.SURE));
            var query = new BooleanQuery.Builder()
                    .add(narrowed, Occur.FILTER)
                    .add(oneOf(listings), Occur.FILTER)
                    .build();
            return found(view, query, listings.size());
        });
    }

    private static Query oneOf(Collection<UUID> listings) {
        return new TermInSetQuery(
                IndexSchema.ID,
                listings.stream().map(id -> new BytesRef(id.toString())).collect(Collectors.toSet()));
    }

    private Set<UUID> found(IndexView view, Query query, int most) throws IOException {
        var hits = view.searcher()
                .search(query, new TopFieldCollectorManager(Sort.INDEXORDER, most, null, most))
                .scoreDocs;
        var ids = new HashSet<UUID>();
        for (var hit : hits) {
            ids.add(UUID.fromString(view.card(hit.doc).id()));
        }
        return ids;
    }
}
