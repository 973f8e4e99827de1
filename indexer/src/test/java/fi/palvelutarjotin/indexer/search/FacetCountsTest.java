package fi.palvelutarjotin.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.facet.FacetValue;
import fi.palvelutarjotin.indexer.testing.RandomListings;
import fi.palvelutarjotin.indexer.testing.TestIndex;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FacetCountsTest {

    private static final int COMBINATIONS = 3_000;
    private static final int COMBINATIONS_WITH_CONDITIONS = 600;
    private static final long SEED = 20261121;

    private static TestIndex index;
    private static final List<Listing> LISTINGS = new ArrayList<>();

    @BeforeAll
    static void fill() {
        var records = new RandomListings(SEED).records(800);
        index = TestIndex.with(records);
        // What is gone again counts nowhere, though the index has not forgotten it yet.
        index.take(records.subList(0, 700));
        index.catchUp();
        index.get(Listings.class).forEachPublished(LISTINGS::add);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void everyCountIsWhatChoosingTheValueWouldFind() {
        var random = new RandomListings(SEED + 1);
        var truth = new BruteForce(LISTINGS, minute());
        for (var i = 0; i < COMBINATIONS; i++) {
            var chosen = randomChoice(random);
            compare(truth, chosen, index.search("", chosen, SortOrder.NAME));
        }
    }

    @Test
    void everyCountKeepsToTheConditions() {
        var random = new RandomListings(SEED + 3);
        var found = 0;
        for (var i = 0; i < COMBINATIONS_WITH_CONDITIONS; i++) {
            var chosen = random.onceIn(2) ? Map.<FacetName, Set<String>>of() : randomChoice(random);
            found += compareWithinAMinute(chosen, RandomConditions.some(random)) ? 1 : 0;
        }
        assertThat(found).as("conditions that leave something to compare").isGreaterThan(100);
    }

    /** What is to come changes with the minutes: both must have looked at the same one. */
    private static boolean compareWithinAMinute(Map<FacetName, Set<String>> chosen, Conditions conditions) {
        while (true) {
            var before = minute();
            var result = index.search(request("", chosen, conditions, SortOrder.NAME, 1));
            if (minute().equals(before)) {
                compare(new BruteForce(LISTINGS, before).under(conditions), chosen, result);
                return result.total() > 0;
            }
        }
    }

    private static void compare(BruteForce truth, Map<FacetName, Set<String>> chosen, SearchResult result) {
        assertThat(result.total())
                .as("total of %s", chosen)
                .isEqualTo(truth.matching(chosen).size());
        for (var facet : FacetName.values()) {
            assertThat(flat(result.valuesOf(facet)))
                    .as("%s under %s", facet, chosen)
                    .isEqualTo(truth.counts(facet, chosen));
        }
    }

    private static SearchRequest request(
            String words, Map<FacetName, Set<String>> chosen, Conditions conditions, SortOrder sort, int page) {
        return new SearchRequest(words, Language.FI, chosen, conditions, sort, page, 37);
    }

    private static LocalDateTime minute() {
        return LocalDateTime.now(Schedule.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }

    @Test
    void leafingThroughGivesEveryHitOnceInEveryOrder() {
        var random = new RandomListings(SEED + 2);
        for (var sort : SortOrder.values()) {
            for (var words : List.of("", "jumppa", "ryhmä neuvonta kuoro")) {
                var chosen = random.onceIn(2) ? Map.<FacetName, Set<String>>of() : randomChoice(random);
                var conditions = random.onceIn(2) ? Conditions.none() : RandomConditions.lasting(random);
                var ids = new ArrayList<String>();
                var page = 1;
                SearchResult result;
                do {
                    result = index.search(request(words, chosen, conditions, sort, page++));
                    result.hits().forEach(hit -> ids.add(hit.listing().id()));
                } while (!result.hits().isEmpty());

                assertThat(ids).as("%s by %s in %s", words, sort, chosen).hasSize((int) result.total());
                assertThat(new LinkedHashSet<>(ids)).hasSameSizeAs(ids);
            }
        }
    }

    private static Map<FacetName, Set<String>> randomChoice(RandomListings random) {
        var chosen = new EnumMap<FacetName, Set<String>>(FacetName.class);
        for (var facet : FacetName.values()) {
            if (random.onceIn(3)) {
                chosen.put(facet, random.some(values(facet), 3));
            }
        }
        return chosen;
    }

    private static List<String> values(FacetName facet) {
        return switch (facet) {
            case THEME -> List.of("community", "exercise", "nature", "community.friends", "community.peer-support");
            case PLACE -> List.of("858", "186", "179", "091", "478", "02", "15", "91", "405");
            case TARGET_GROUP -> List.of("older-people", "youth", "disabled");
            case KIND ->
                Arrays.stream(ListingKind.values()).map(ListingKind::code).toList();
            case PRICE -> List.of("free", "paid", "unknown");
            case CHANNEL -> Arrays.stream(Channel.values()).map(Channel::code).toList();
            case CONTENT_LANGUAGE -> RandomListings.LANGUAGES;
        };
    }

    private static Map<String, Long> flat(List<FacetValue> values) {
        var flat = new HashMap<String, Long>();
        for (var value : values) {
            flat.put(value.code(), value.count());
            flat.putAll(flat(value.children()));
        }
        return flat;
    }
}
