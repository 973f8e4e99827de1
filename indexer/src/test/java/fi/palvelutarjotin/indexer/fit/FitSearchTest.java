package fi.palvelutarjotin.indexer.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SortOrder;
import fi.palvelutarjotin.indexer.testing.RandomListings;
import fi.palvelutarjotin.indexer.testing.TestIndex;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

class FitSearchTest {

    private static final long SEED = 20261122;
    private static final Comparator<List<Integer>> RANKS = Comparator.<List<Integer>>comparingInt(rank -> rank.get(0))
            .thenComparingInt(rank -> rank.get(1))
            .thenComparingInt(rank -> rank.get(2));

    private static final TestIndex INDEX = TestIndex.with(new RandomListings(SEED).records(500));
    private static final List<Listing> LISTINGS = new ArrayList<>();
    private static final Map<String, Set<String>> FOUND = new HashMap<>();

    static {
        INDEX.get(Listings.class).forEachPublished(LISTINGS::add);
    }

    @AfterContainer
    static void close() {
        INDEX.close();
    }

    /** The whole list, read page by page within one minute: what is to come changes with the minutes. */
    private record Leafed(BruteFits truth, List<Fit> fits, long meetingAll, long total) {}

    private static Leafed leaf(List<Wish> wishes, int size) {
        while (true) {
            var before = minute();
            var fits = new ArrayList<Fit>();
            FitResult result;
            var page = 1;
            do {
                result = search(wishes, page++, size);
                fits.addAll(result.fits());
            } while (!result.fits().isEmpty());
            if (minute().equals(before)) {
                return new Leafed(
                        new BruteFits(LISTINGS, before, aboutTheNeed(wishes)),
                        fits,
                        result.meetingAll(),
                        result.total());
            }
        }
    }

    @Property(tries = 150)
    void whatIsToldOfEveryListingIsWhatLookingAtItTells(@ForAll long seed) {
        var random = new RandomListings(seed);
        var wishes = wishes(random);
        var leafed = leaf(wishes, 100);
        for (var fit : leafed.fits()) {
            var answers = leafed.truth().answers(fit.listing().id(), wishes);
            assertThat(fit.answers().stream().map(Fit.Told::wish)).isEqualTo(wishes);
            assertThat(fit.answers().stream().map(Fit.Told::answer))
                    .as("%s of %s", wishes, fit.listing())
                    .isEqualTo(answers);
            assertThat(fit.met()).isEqualTo((int)
                    answers.stream().filter(answer -> answer == FitAnswer.MET).count());
        }
        assertThat(leafed.meetingAll())
                .isEqualTo(leafed.fits().stream()
                        .filter(fit -> fit.met() == wishes.size())
                        .count());
    }

    @Property(tries = 60)
    void theListIsInOrderAndHoldsEveryListingOnce(@ForAll long seed) {
        var random = new RandomListings(seed);
        var wishes = wishes(random);
        var leafed = leaf(wishes, 7 + random.number(90));
        var ids = leafed.fits().stream().map(fit -> fit.listing().id()).toList();
        assertThat(new HashSet<>(ids))
                .hasSameSizeAs(ids)
                .isEqualTo(leafed.truth().ids());
        assertThat(leafed.total()).isEqualTo(ids.size());
        assertThat(ids.stream().map(id -> leafed.truth().rank(id, wishes)))
                .as("ranks under %s", wishes)
                .isSortedAccordingTo(RANKS);
    }

    @Example
    void whatTheWordsFindBestComesFirstOfThoseThatMeetAsMuch() {
        var found = INDEX.search("uinti").hits().getFirst().listing().id();
        var fits = search(List.of(new Wish.ForNeed("uinti")), 1, 20).fits();
        assertThat(fits.getFirst().met()).isEqualTo(1);
        assertThat(fits.stream().map(fit -> fit.listing().id())).contains(found);
    }

    @Example
    void whatIsNearTellsWhereAndHowFar() {
        var fits = leaf(List.of(new Wish.InPlace(Set.of("858"))), 100).fits();
        var near = fits.stream()
                .map(fit -> fit.answers().getFirst())
                .filter(told -> told.answer() == FitAnswer.NEARBY)
                .toList();
        assertThat(near).isNotEmpty().allSatisfy(told -> {
            assertThat(Objects.requireNonNull(told.nearby()).kilometres()).isBetween(1, 30);
        });
        assertThat(fits)
                .filteredOn(fit -> fit.answers().getFirst().answer() != FitAnswer.NEARBY)
                .allSatisfy(fit -> assertThat(fit.answers().getFirst().nearby()).isNull());
    }

    @Example
    void typingErrorsOfTheNeedAreMended() {
        assertThat(search(List.of(new Wish.ForNeed("neuvnota")), 1, 20).corrected())
                .isEqualTo("neuvonta");
    }

    @Example
    void whatIsWishedForIsBounded() {
        var free = new Wish.Free();
        assertThatThrownBy(() -> new FitRequest(Language.FI, List.of(), 1, 20))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FitRequest(Language.FI, List.of(free, free), 1, 20))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FitRequest(Language.FI, List.of(free), 501, 20))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Wish.ForNeed("x".repeat(301))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Wish.ForAge(121)).isInstanceOf(IllegalArgumentException.class);
    }

    private static FitResult search(List<Wish> wishes, int page, int size) {
        return INDEX.get(FitSearch.class).search(new FitRequest(Language.FI, wishes, page, size));
    }

    /** At least one wish, often several. */
    private static List<Wish> wishes(RandomListings random) {
        var wishes = new ArrayList<Wish>();
        if (random.onceIn(2)) {
            wishes.add(new Wish.ForNeed(random.one(List.of("jumppa", "kuoro", "uinti", "kahvila"))));
        }
        if (random.onceIn(3)) {
            wishes.add(new Wish.InTheme(random.one(new Themes()
                    .all().stream().map(theme -> theme.code()).limit(30).toList())));
        }
        if (random.onceIn(2)) {
            wishes.add(new Wish.ForAge(random.number(121)));
        }
        if (random.onceIn(2)) {
            wishes.add(new Wish.InPlace(
                    random.onceIn(3)
                            ? Set.of(random.one(RandomListings.COUNTIES))
                            : random.onceIn(4)
                                    ? Set.of("858", "186")
                                    : Set.of(random.one(RandomListings.MUNICIPALITIES))));
        }
        if (random.onceIn(2)) {
            var times = new HashSet<>(random.some(List.of(FitTime.values()), 3));
            times.add(random.one(List.of(FitTime.values())));
            wishes.add(new Wish.HeldAt(times));
        }
        if (random.onceIn(2)) {
            wishes.add(new Wish.Free());
        }
        random.some(List.of(AccessProfile.values()), 3).forEach(profile -> wishes.add(new Wish.ForAccess(profile)));
        if (random.onceIn(3)) {
            wishes.add(new Wish.InLanguage(random.one(RandomListings.LANGUAGES)));
        }
        if (random.onceIn(3)) {
            wishes.add(new Wish.FromHome());
        }
        if (wishes.isEmpty() || random.onceIn(3)) {
            wishes.add(new Wish.ForGroup(random.one(new TargetGroups()
                    .all().stream().map(group -> group.code()).limit(10).toList())));
        }
        return wishes;
    }

    /** What a search for the words finds: each of them is common enough that it finds nothing that is not sure. */
    private static Set<String> aboutTheNeed(List<Wish> wishes) {
        return wishes.stream()
                .filter(Wish.ForNeed.class::isInstance)
                .findFirst()
                .map(wish -> FOUND.computeIfAbsent(((Wish.ForNeed) wish).words(), FitSearchTest::found))
                .orElse(Set.of());
    }

    private static Set<String> found(String words) {
        var found = new HashSet<String>();
        for (var page = 1; ; page++) {
            var result = INDEX.search(new SearchRequest(words, Language.FI, Map.of(), SortOrder.RELEVANCE, page, 100));
            assertThat(result.anyWord()).isFalse();
            if (result.hits().isEmpty()) {
                return found;
            }
            result.hits().forEach(hit -> found.add(hit.listing().id()));
        }
    }

    private static LocalDateTime minute() {
        return LocalDateTime.now(Schedule.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }
}
