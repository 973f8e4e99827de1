package fi.palvelutarjotin.indexer.similar;

import static fi.palvelutarjotin.catalog.testing.SampleListings.JARVENPAA;
import static fi.palvelutarjotin.catalog.testing.SampleListings.TUUSULA;
import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.association;
import static fi.palvelutarjotin.catalog.testing.SampleListings.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.ListingDraft;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import fi.palvelutarjotin.indexer.index.IndexedListing.IndexedOrganisation;
import fi.palvelutarjotin.indexer.testing.RandomListings;
import fi.palvelutarjotin.indexer.testing.TestIndex;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SimilarListingsTest {

    private static final String ROVANIEMI = "698";
    private static final TestIndex INDEX = TestIndex.start();

    @AfterAll
    static void close() {
        INDEX.close();
    }

    /** Among listings of other things: in a catalogue of one thing only, its word tells nothing. */
    private static void given(FeedRecord... records) {
        var others = IntStream.range(0, 30)
                .mapToObj(number -> accepted(
                        "other" + number, at(ROVANIEMI, "Lukupiiri " + number).content()));
        INDEX.take(Stream.concat(Stream.of(records), others).toList());
        INDEX.catchUp();
    }

    private static List<String> similarTo(String name) {
        return similarTo(name, 10);
    }

    private static List<String> similarTo(String name, int most) {
        return INDEX.get(SimilarListings.class).similarTo(idOf(name), Language.FI, most).orElseThrow().stream()
                .map(listing -> listing.name().in(Language.FI).orElseThrow())
                .toList();
    }

    private static UUID idOf(String name) {
        return INDEX.search(name).hits().stream()
                .map(hit -> hit.listing())
                .filter(listing -> listing.name().texts().containsValue(name))
                .map(listing -> UUID.fromString(listing.id()))
                .findFirst()
                .orElseThrow();
    }

    private static ListingDraft at(String municipality, String name) {
        return draft(name).area(AreaServed.municipalities(Set.of(municipality)));
    }

    private static ListingContent exercise(String municipality, String name) {
        return at(municipality, name).themes(Set.of("exercise.group")).content();
    }

    @Test
    void theSameThemeAndTheSameWordsMakeListingsAlikeNearOnesFirst() {
        given(
                accepted("1", exercise(TUUSULA, "Tuolijumppa")),
                accepted("2", exercise(JARVENPAA, "Tuolijumppa naapurissa")),
                accepted("3", exercise(TUUSULA, "Kahvakuulatunti")),
                accepted("4", at(TUUSULA, "Tuolijumppa miehille").content()),
                accepted("5", exercise(ROVANIEMI, "Tuolijumppa kaukana")),
                accepted(
                        "6",
                        draft("Tuolijumppa kaikille")
                                .themes(Set.of("exercise.group"))
                                .area(AreaServed.NATIONWIDE)
                                .content()),
                accepted(
                        "7",
                        at(TUUSULA, "Kuoro")
                                .themes(Set.of("culture.music-and-dance"))
                                .content()));

        var names = similarTo("Tuolijumppa");
        assertThat(names.subList(0, 2))
                .as("at home there")
                .containsExactlyInAnyOrder("Kahvakuulatunti", "Tuolijumppa miehille");
        assertThat(names.subList(2, names.size()))
                .as("the neighbour's, then what reaches there; neither what is far away nor what is not alike")
                .containsExactly("Tuolijumppa naapurissa", "Tuolijumppa kaikille");
        assertThat(similarTo("Tuolijumppa", 1)).hasSize(1);
    }

    @Test
    void ofOneOrganisationAreAtMostTwoAndNoneIsTheSameOnceMore() {
        var club = association("Tuusulan Zither ry", "9000000-3");
        given(
                accepted("1", exercise(TUUSULA, "Zitherjumppa"), club),
                accepted("2", exercise(TUUSULA, "Zitherjumppa"), club),
                accepted("3", exercise(TUUSULA, "Zitherjumppa aamulla"), club),
                accepted("4", exercise(TUUSULA, "Zitherjumppa aamulla"), club),
                accepted("5", exercise(TUUSULA, "Zitherjumppa illalla"), club),
                accepted("6", exercise(TUUSULA, "Zitherjumppa yöllä"), club),
                accepted("7", exercise(TUUSULA, "Venyttely")),
                accepted("8", exercise(TUUSULA, "Kävely")),
                accepted("9", exercise(TUUSULA, "Uinti")));

        assertThat(similarTo("Zitherjumppa"))
                .hasSize(5)
                .contains("Venyttely", "Kävely", "Uinti")
                .doesNotContain("Zitherjumppa")
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsOverIsNotSimilar() {
        var past = Schedule.dates(List.of(Occurrence.at(LocalDateTime.of(2020, 5, 1, 12, 0), null)));
        given(
                accepted("1", exercise(TUUSULA, "Zitherjumppa")),
                accepted(
                        "2",
                        at(TUUSULA, "Zitherjumppa viime vuonna").schedule(past).content()));

        assertThat(similarTo("Zitherjumppa")).isEmpty();
    }

    @Test
    void whatHasOnlyItsTargetGroupInCommonIsNotSimilar() {
        given(
                accepted(
                        "1",
                        at(TUUSULA, "Tuolijumppa")
                                .targetGroups(Set.of("older-people"))
                                .content()),
                accepted(
                        "2",
                        at(TUUSULA, "Muistineuvonta")
                                .targetGroups(Set.of("older-people"))
                                .content()));

        assertThat(similarTo("Tuolijumppa")).isEmpty();
    }

    @Test
    void aListingThatIsNotThereHasNoAnswer() {
        assertThat(INDEX.get(SimilarListings.class).similarTo(new UUID(0, 0), Language.FI, 4))
                .isEmpty();
        assertThatThrownBy(() -> INDEX.get(SimilarListings.class).similarTo(new UUID(0, 0), Language.FI, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whateverTheListingIsTheRulesHold() {
        try (var index = TestIndex.with(new RandomListings(20261122).records(300))) {
            var similar = index.get(SimilarListings.class);
            var all = index.search("", Map.of(), fi.palvelutarjotin.indexer.search.SortOrder.NAME)
                    .hits();
            for (var hit : all) {
                var found = similar.similarTo(UUID.fromString(hit.listing().id()), Language.SV, 6)
                        .orElseThrow();
                assertThat(found).hasSizeLessThanOrEqualTo(6);
                assertThat(found.stream().map(listing -> listing.id()))
                        .doesNotHaveDuplicates()
                        .doesNotContain(hit.listing().id());
                assertThat(found.stream()
                                .map(IndexedListing::organisation)
                                .filter(Objects::nonNull)
                                .collect(Collectors.groupingBy(IndexedOrganisation::id, Collectors.counting()))
                                .values())
                        .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(2));
            }
        }
    }

    @Test
    void neighboursAreTheMunicipalitiesWhoseCentresAreNearest() {
        var neighbours = new Neighbours(new Municipalities());

        assertThat(neighbours.of(Set.of(TUUSULA))).contains(JARVENPAA, "245").doesNotContain(TUUSULA, ROVANIEMI);
        assertThat(neighbours.of(Set.of("091", "092", "049", "858", "186", "245")))
                .isEmpty();
    }
}
