package fi.palvelutarjotin.indexer.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.search.BruteForce;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SortOrder;
import fi.palvelutarjotin.indexer.testing.RandomListings;
import fi.palvelutarjotin.indexer.testing.TestIndex;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MapSearchTest {

    private static final int SEARCHES = 200;
    private static final long SEED = 20261122;
    /** The index keeps a degree in 32 bits. */
    private static final double EXACTNESS = 1e-6;

    private static final Municipalities MUNICIPALITIES = new Municipalities();
    private static final List<Listing> LISTINGS = new ArrayList<>();
    private static TestIndex index;
    private static MapSearch search;

    /** A place in words that can be compared. */
    private record Spot(String listing, long north, long east, boolean approximate) {

        static Spot of(Listing listing, Coordinates at, boolean approximate) {
            return new Spot(
                    listing.id().toString(), millionths(at.latitude()), millionths(at.longitude()), approximate);
        }

        private static long millionths(double degrees) {
            return Math.round(degrees * 100_000);
        }
    }

    @BeforeAll
    static void fill() {
        index = TestIndex.with(new RandomListings(SEED).records(500));
        index.get(Listings.class).forEachPublished(LISTINGS::add);
        search = index.get(MapSearch.class);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void thePointsAreThePlacesOfAllThatTheSearchFinds() {
        var random = new RandomListings(SEED + 1);
        var places = 0;
        for (var i = 0; i < SEARCHES; i++) {
            var chosen = choice(random);
            var result = search.search(request("", chosen), null);
            var truth = new BruteForce(LISTINGS, LocalDateTime.now(Schedule.ZONE)).matching(chosen);
            var spots = spots(truth);

            assertThat(spotsOf(result)).as("%s", chosen).containsExactlyInAnyOrderElementsOf(spots);
            assertThat(result.total()).isEqualTo(truth.size());
            assertThat(result.places()).isEqualTo(result.inBox()).isEqualTo(spots.size());
            assertThat(result.placed())
                    .isEqualTo(spots.stream().map(Spot::listing).distinct().count());
            places += spots.size();
        }
        assertThat(places).as("places to compare").isGreaterThan(SEARCHES);
    }

    @Test
    void whatABoxHoldsComesFirstAndThenTheNearest() {
        var random = new RandomListings(SEED + 2);
        var everywhere = search.search(request("", Map.of()), null).points();
        for (var i = 0; i < SEARCHES; i++) {
            var box = box(random.point(), random.point());
            var most = 1 + random.number(everywhere.size() + 10);
            var result = search.search(request("", Map.of()), box, most);
            var distances = everywhere.stream()
                    .map(point -> metres(box, point))
                    .sorted()
                    .limit(most)
                    .toList();

            assertThat(result.points().stream().map(point -> metres(box, point)))
                    .isEqualTo(distances);
            assertThat(new HashSet<>(result.points())).hasSameSizeAs(result.points());
            assertThat(result.places()).isEqualTo(everywhere.size());
            assertThat(result.inBox())
                    .isEqualTo(everywhere.stream()
                            .filter(point -> metres(box, point) == 0)
                            .count());
        }
    }

    @Test
    void wordsFindAsManyAsTheListDoes() {
        for (var words : List.of("kuoro", "kuoro jumppa uinti", "xyzzyqwerty", "neuvonta Tuusulassa")) {
            for (var place : List.of(Set.<String>of(), Set.of("858"))) {
                var request = request(words, place.isEmpty() ? Map.of() : Map.of(FacetName.PLACE, place));
                assertThat(search.search(request, null).total())
                        .as(words)
                        .isEqualTo(index.search(request).total());
            }
        }
    }

    @Test
    void aSampleIsTheSameEachTime() {
        var request = request("", Map.of());
        assertThat(search.search(request, null, 50)).isEqualTo(search.search(request, null, 50));
        assertThat(search.search(request, null, 50).points())
                .isEqualTo(search.search(request, null, 80).points().subList(0, 50));
    }

    @Test
    void aPointTellsItsListingAndMunicipality() {
        assertThat(search.search(request("", Map.of()), null).points())
                .isNotEmpty()
                .allSatisfy(point -> {
                    var content = listing(point).content();
                    assertThat(point.name()).isEqualTo(content.name());
                    if (point.approximate()) {
                        var centre = centre(Objects.requireNonNull(point.municipality()));
                        assertThat(point.at().latitude()).isCloseTo(centre.latitude(), within(EXACTNESS));
                        assertThat(point.at().longitude()).isCloseTo(centre.longitude(), within(EXACTNESS));
                    } else {
                        assertThat(content.places())
                                .extracting(Place::municipality)
                                .contains(point.municipality());
                    }
                });
    }

    @Test
    void aBoxThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new Box(61, 24, 60, 25)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(60, 25, 61, 24)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(60, 24, 91, 25)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(Double.NaN, 24, 61, 25)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Spot> spotsOf(MapResult result) {
        return result.points().stream()
                .map(point -> Spot.of(listing(point), point.at(), point.approximate()))
                .toList();
    }

    private static Listing listing(MapPoint point) {
        return LISTINGS.stream()
                .filter(listing -> listing.id().toString().equals(point.listing()))
                .findFirst()
                .orElseThrow();
    }

    private static Coordinates centre(String municipality) {
        return MUNICIPALITIES.find(municipality).orElseThrow().centre();
    }

    /** What the places of listings mean, written out: told points, else centres, else where it is at home. */
    private static List<Spot> spots(List<Listing> listings) {
        var spots = new ArrayList<Spot>();
        for (var listing : listings) {
            var told = listing.content().places().stream()
                    .flatMap(place -> place.coordinates() == null
                            ? centre(listing, place.municipality())
                            : Stream.of(Spot.of(listing, place.coordinates(), false)))
                    .distinct()
                    .toList();
            spots.addAll(
                    told.isEmpty()
                            ? index.get(FacetCatalogue.class).place().localMunicipalities(listing).stream()
                                    .flatMap(code -> centre(listing, code))
                                    .toList()
                            : told);
        }
        return spots;
    }

    private static Stream<Spot> centre(Listing listing, @Nullable String municipality) {
        return municipality == null ? Stream.empty() : Stream.of(Spot.of(listing, centre(municipality), true));
    }

    private static Map<FacetName, Set<String>> choice(RandomListings random) {
        return random.onceIn(4)
                ? Map.of()
                : Map.of(
                        FacetName.PLACE, random.some(RandomListings.COUNTIES, 2),
                        FacetName.CONTENT_LANGUAGE, random.some(RandomListings.LANGUAGES, 2));
    }

    private static Box box(Coordinates one, Coordinates other) {
        return new Box(
                Math.min(one.latitude(), other.latitude()),
                Math.min(one.longitude(), other.longitude()),
                Math.max(one.latitude(), other.latitude()),
                Math.max(one.longitude(), other.longitude()));
    }

    private static double metres(Box box, MapPoint point) {
        return box.metresTo(point.at().latitude(), point.at().longitude());
    }

    private static SearchRequest request(String words, Map<FacetName, Set<String>> chosen) {
        return new SearchRequest(words, Language.FI, chosen, SortOrder.RELEVANCE, 1, 20);
    }
}
