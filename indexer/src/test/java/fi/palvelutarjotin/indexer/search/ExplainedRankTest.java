package fi.palvelutarjotin.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.search.Standing.WordsFit;
import fi.palvelutarjotin.indexer.testing.RandomListings;
import fi.palvelutarjotin.indexer.testing.TestIndex;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is explained is what is found: over random listings and requests. */
class ExplainedRankTest {

    private static final long SEED = 20261122;
    private static final int LISTINGS = 250;
    private static final int REQUESTS = 60;
    private static final int ASKED_ABOUT = 12;

    private static final Set<WordsFit> SURE = Set.of(WordsFit.NOT_ASKED, WordsFit.SURELY, WordsFit.SERVICE);

    private static TestIndex index;
    private static final List<UUID> IDS = new ArrayList<>();

    @BeforeAll
    static void fill() {
        index = TestIndex.with(new RandomListings(SEED).records(LISTINGS));
        index.get(Listings.class).forEachPublished(listing -> IDS.add(listing.id()));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void theRankIsThePlaceInTheResultAndWhatIsNotFoundIsDroppedByACheckOrByItsWords() {
        var random = new RandomListings(SEED + 1);
        var found = 0;
        for (var i = 0; i < REQUESTS; i++) {
            var request = request(random);
            var hits = hits(request);
            for (var j = 0; j < ASKED_ABOUT; j++) {
                found += compare(request, hits, random.one(IDS)) ? 1 : 0;
            }
        }
        assertThat(found).as("listings asked about that were found").isGreaterThan(60);
    }

    private static boolean compare(SearchRequest request, List<SearchHit> hits, UUID id) {
        var explanation = index.get(SearchExplainer.class).explain(request, id);
        var told = Objects.requireNonNull(explanation.listing());
        var place = hits.stream().map(hit -> hit.listing().id()).toList().indexOf(id.toString());
        assertThat(explanation.total()).as("%s", request).isEqualTo(hits.size());
        var dropped = told.checks().stream().anyMatch(check -> !check.passes());
        if (place < 0) {
            assertThat(told.standing())
                    .as("%s of %s", id, request)
                    .isInstanceOfSatisfying(
                            Standing.NotFound.class,
                            standing -> assertThat(dropped || !SURE.contains(standing.words()))
                                    .as("there is a reason why %s is not found by %s", id, request)
                                    .isTrue());
            return false;
        }
        assertThat(told.standing())
                .as("%s of %s", id, request)
                .isInstanceOfSatisfying(
                        Standing.Found.class,
                        standing -> assertThat(standing.rank()).isEqualTo(place + 1));
        assertThat(dropped)
                .as("%s is found by %s and passes all checks", id, request)
                .isFalse();
        assertThat(told.score()).isCloseTo(hits.get(place).score(), Percentage.withPercentage(0.1));
        var sum = told.matches().stream().mapToDouble(Match::points).sum() + told.otherPoints();
        assertThat((float) sum).isCloseTo(told.score(), Percentage.withPercentage(0.1));
        return true;
    }

    private static List<SearchHit> hits(SearchRequest request) {
        var hits = new ArrayList<SearchHit>();
        var page = 1;
        SearchResult result;
        do {
            result = index.search(new SearchRequest(
                    request.words(),
                    request.language(),
                    request.chosen(),
                    request.conditions(),
                    request.sort(),
                    page++,
                    SearchRequest.LARGEST_PAGE));
            hits.addAll(result.hits());
        } while (!result.hits().isEmpty());
        return hits;
    }

    private static SearchRequest request(RandomListings random) {
        var words = random.onceIn(6) ? List.<String>of() : List.copyOf(random.some(RandomListings.WORDS, 3));
        var chosen = new EnumMap<FacetName, Set<String>>(FacetName.class);
        if (random.onceIn(3)) {
            chosen.put(FacetName.PLACE, random.some(RandomListings.MUNICIPALITIES, 3));
        }
        if (random.onceIn(4)) {
            chosen.put(FacetName.CONTENT_LANGUAGE, random.some(RandomListings.LANGUAGES, 3));
        }
        return new SearchRequest(
                String.join(" ", words),
                random.one(List.of(Language.values())),
                Map.copyOf(chosen),
                random.onceIn(2) ? Conditions.none() : RandomConditions.lasting(random),
                random.one(List.of(SortOrder.values())),
                1,
                20);
    }
}
