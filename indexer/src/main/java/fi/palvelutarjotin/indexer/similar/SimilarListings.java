package fi.palvelutarjotin.indexer.similar;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.index.IndexSchema;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import fi.palvelutarjotin.indexer.index.SearchIndex;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Finds what is like a listing and not far from it, in this node's index. */
@Singleton
public final class SimilarListings {

    /** More of them would be a search. */
    public static final int MOST = 20;

    /** Of one organisation no more are given, so that others are seen too. */
    private static final int OF_ONE_ORGANISATION = 2;

    /** What is less like a listing, on a scale on which it is like itself by 1, has too little in common with it. */
    private static final double LEAST_LIKENESS = 0.2;

    /** So many are looked through: enough to leave out some, few enough to be read at once. */
    private static final int CANDIDATES = 60;

    private final SearchIndex index;
    private final FacetCatalogue facets;
    private final Clock clock;
    private final Likeness likeness;
    private final Neighbours neighbours;

    public SimilarListings(
            SearchIndex index,
            TextAnalysis analysis,
            FacetCatalogue facets,
            Municipalities municipalities,
            Clock clock) {
        this.index = index;
        this.facets = facets;
        this.clock = clock;
        likeness = new Likeness(analysis, facets);
        neighbours = new Neighbours(municipalities);
    }

    /** How near something is, the nearest first. */
    private enum Nearness {
        SAME_MUNICIPALITY,
        NEIGHBOUR,
        /** It reaches the place from elsewhere, or it is not told where it is. */
        ELSEWHERE
    }

    private record Candidate(IndexedListing listing, Nearness nearness, float score) {}

    /**
     * Listings that have themes or telling words of the name in common with a listing: those in the same municipality
     * first, then those in neighbouring ones, then what reaches there; the most alike first. What is over is left out,
     * and what is the listing itself once more: the same name by the same organisation.
     *
     * @param reader whose names decide what is the same name
     * @param most how many at most, 1…{@value #MOST}
     * @return empty when there is no such listing
     */
    public Optional<List<IndexedListing>> similarTo(UUID listing, Language reader, int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("from 1 to %d listings can be given, not %d".formatted(MOST, most));
        }
        return index.read(view -> find(view, listing, reader, most));
    }

    private Optional<List<IndexedListing>> find(IndexView view, UUID id, Language reader, int most) throws IOException {
        var itself = new TermQuery(new Term(IndexSchema.ID, id.toString()));
        var found = view.searcher().search(itself, 1).scoreDocs;
        if (found.length == 0) {
            return Optional.empty();
        }
        var listing = view.card(found[0].doc);
        var alike = likeness.to(listing);
        var self = view.searcher().search(and(alike, itself), 1).scoreDocs;
        if (self.length == 0) {
            // It has neither a theme nor a word to be like others by.
            return Optional.of(List.of());
        }
        var least = (float) (LEAST_LIKENESS * self[0].score);
        return Optional.of(choose(candidates(view, listing, alike, itself, least), listing, reader, most));
    }

    private List<Candidate> candidates(IndexView view, IndexedListing listing, Query alike, Query itself, float least)
            throws IOException {
        var home = listing.municipalities();
        var beside = neighbours.of(home);
        var query = new BooleanQuery.Builder()
                .add(alike, Occur.MUST)
                .add(itself, Occur.MUST_NOT)
                .add(LongField.newRangeQuery(IndexSchema.UNTIL, Long.MIN_VALUE, yesterday()), Occur.MUST_NOT);
        if (!home.isEmpty()) {
            var near = new HashSet<>(home);
            near.addAll(beside);
            query.add(facets.get(FacetName.PLACE).narrow(near), Occur.FILTER);
        }
        var candidates = new ArrayList<Candidate>();
        for (var hit : view.searcher().search(query.build(), CANDIDATES).scoreDocs) {
            if (hit.score >= least) {
                var other = view.card(hit.doc);
                candidates.add(new Candidate(other, nearness(other, home, beside), hit.score));
            }
        }
        candidates.sort(Comparator.comparing(Candidate::nearness)
                .thenComparing(Candidate::score, Comparator.reverseOrder())
                .thenComparing(candidate -> candidate.listing.id()));
        return candidates;
    }

    private static List<IndexedListing> choose(
            List<Candidate> candidates, IndexedListing listing, Language reader, int most) {
        var chosen = new ArrayList<IndexedListing>();
        var series = new HashSet<Series>(Set.of(Series.of(listing, reader)));
        var organisations = new ArrayList<String>();
        for (var candidate : candidates) {
            var other = candidate.listing;
            var organisation =
                    other.organisation() == null ? "" : other.organisation().id();
            var isOneMore = !organisation.isEmpty()
                    && Collections.frequency(organisations, organisation) >= OF_ONE_ORGANISATION;
            if (chosen.size() < most && !isOneMore && series.add(Series.of(other, reader))) {
                chosen.add(other);
                organisations.add(organisation);
            }
        }
        return List.copyOf(chosen);
    }

    /** What is told several times: each day of a course, each group of the same name. */
    private record Series(String organisation, String name) {

        static Series of(IndexedListing listing, Language reader) {
            var organisation = listing.organisation();
            return new Series(
                    organisation == null ? "" : organisation.id(),
                    listing.name().bestFor(reader).orElseThrow().text().toLowerCase(reader.locale()));
        }
    }

    private static Nearness nearness(IndexedListing other, Set<String> home, Set<String> beside) {
        if (!Collections.disjoint(other.municipalities(), home)) {
            return Nearness.SAME_MUNICIPALITY;
        }
        // To what is at home nowhere, all that reaches everywhere is nearer than what is somewhere.
        var isNear = home.isEmpty()
                ? other.municipalities().isEmpty()
                : !Collections.disjoint(other.municipalities(), beside);
        return isNear ? Nearness.NEIGHBOUR : Nearness.ELSEWHERE;
    }

    private long yesterday() {
        return LocalDate.now(clock.withZone(Schedule.ZONE)).toEpochDay() - 1;
    }

    private static Query and(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.MUST)
                .add(other, Occur.FILTER)
                .build();
    }
}
