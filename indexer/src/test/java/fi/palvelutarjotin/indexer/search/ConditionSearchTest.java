package fi.palvelutarjotin.indexer.search;

import static fi.palvelutarjotin.catalog.testing.SampleListings.JARVENPAA;
import static fi.palvelutarjotin.catalog.testing.SampleListings.TUUSULA;
import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.draft;
import static fi.palvelutarjotin.catalog.testing.SampleListings.fi;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.condition.AccessFit;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.condition.DayPart;
import fi.palvelutarjotin.indexer.testing.TestIndex;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConditionSearchTest {

    private static final Municipalities MUNICIPALITIES = new Municipalities();
    /** A Monday that lies ahead, with a whole week after it. */
    private static final LocalDate MONDAY =
            LocalDate.now(Schedule.ZONE).plusDays(2).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));

    private final TestIndex index = TestIndex.start();

    @AfterEach
    void close() {
        index.close();
    }

    private void given(ListingContent... contents) {
        index.take(IntStream.range(0, contents.length)
                .mapToObj(i -> accepted("r" + i, contents[i]))
                .toList());
        index.catchUp();
    }

    private SearchResult search(String words, Conditions conditions, SortOrder sort) {
        return index.search(new SearchRequest(words, Language.FI, Map.of(), conditions, sort, 1, 20));
    }

    private List<String> found(Conditions conditions) {
        return index.names(search("", conditions, SortOrder.NAME));
    }

    private static Conditions when(When when) {
        return Conditions.none().withWhen(when);
    }

    private static Conditions near(String municipality, @Nullable Integer within) {
        return Conditions.none()
                .withNear(Near.centreOf(MUNICIPALITIES.find(municipality).orElseThrow(), within));
    }

    private static ListingContent held(String name, Schedule schedule) {
        return draft(name).schedule(schedule).content();
    }

    private static Occurrence on(LocalDate day, int hour) {
        return Occurrence.at(day.atTime(hour, 0), day.atTime(hour + 1, 0));
    }

    private static Place place(@Nullable Coordinates at, AccessibilityFact... facts) {
        return new Place(LocalizedText.EMPTY, LocalizedText.EMPTY, null, null, TUUSULA, at, Set.of(facts));
    }

    @Test
    void weekdayAndPartOfDayAreAskedOfOneAndTheSameTime() {
        given(
                held("Tiistai-illat", Schedule.dates(List.of(on(MONDAY.plusDays(1), 18)))),
                held(
                        "Tiistaiaamut ja torstai-illat",
                        Schedule.dates(List.of(on(MONDAY.plusDays(1), 9), on(MONDAY.plusDays(3), 18)))));
        var tuesdays = When.ANY.withWeekdays(Set.of(DayOfWeek.TUESDAY));

        assertThat(found(when(tuesdays.withParts(Set.of(DayPart.EVENING))))).containsExactly("Tiistai-illat");
        assertThat(found(when(tuesdays))).hasSize(2);
    }

    @Test
    void aDayOffIsNoTime() {
        var weekly = List.of(WeeklyTime.everyWeek(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(19, 0)));
        given(
                held("Joka viikko", Schedule.weekly(weekly)),
                held("Ei sillä viikolla", new Schedule(weekly, List.of(), Set.of(MONDAY), null, null)));

        assertThat(found(when(When.ANY.withDates(MONDAY, MONDAY.plusDays(6))))).containsExactly("Joka viikko");
        assertThat(found(when(When.ANY.withDates(MONDAY, MONDAY.plusDays(7))))).hasSize(2);
    }

    @Test
    void whatTellsNoTimesIsNotAmongWhatIsHeldAtAGivenTime() {
        given(
                held("Auki aina", Schedule.NONE),
                held("Kausi ilman aikoja", new Schedule(List.of(), List.of(), Set.of(), MONDAY, null)),
                held("Maanantaina", Schedule.dates(List.of(on(MONDAY, 13)))));

        assertThat(found(when(When.ANY.withParts(Set.of(DayPart.DAYTIME))))).containsExactly("Maanantaina");
    }

    @Test
    void aHitTellsItsFirstTimeThatFits() {
        given(held("Kaksi aikaa", Schedule.dates(List.of(on(MONDAY, 9), on(MONDAY.plusDays(2), 18)))));

        var hit = search("", when(When.ANY.withParts(Set.of(DayPart.EVENING))), SortOrder.RELEVANCE)
                .hits()
                .getFirst();

        assertThat(hit.suitability().time()).isEqualTo(on(MONDAY.plusDays(2), 18));
    }

    @Test
    void todayThisWeekAndTheWeekendAreCountedFromToday() {
        var wednesday = LocalDate.of(2026, 11, 25);
        var sunday = LocalDate.of(2026, 11, 29);

        assertThat(days(DaySpan.TODAY, wednesday)).containsExactly(wednesday, wednesday);
        assertThat(days(DaySpan.WEEK, wednesday)).containsExactly(wednesday, sunday);
        assertThat(days(DaySpan.WEEKEND, wednesday)).containsExactly(sunday.minusDays(1), sunday);
        assertThat(days(DaySpan.WEEK, sunday)).containsExactly(sunday, sunday);
        assertThat(days(DaySpan.WEEKEND, sunday)).containsExactly(sunday, sunday);
    }

    private static List<LocalDate> days(DaySpan span, LocalDate today) {
        return List.of(span.firstDay(today), span.lastDay(today));
    }

    @Test
    void theNearestComesFirstAndWhatIsNowhereLast() {
        var centre = MUNICIPALITIES.find(TUUSULA).orElseThrow().centre();
        var north = new Coordinates(centre.latitude() + 0.05, centre.longitude());
        given(
                draft("Koko maassa").area(AreaServed.NATIONWIDE).content(),
                draft("Järvenpäässä")
                        .area(AreaServed.municipalities(Set.of(JARVENPAA)))
                        .content(),
                draft("Pohjoisempana").places(List.of(place(north))).content(),
                draft("Keskustassa").places(List.of(place(centre))).content());

        var result = search("", near(TUUSULA, null), SortOrder.NEAREST);

        assertThat(index.names(result)).containsExactly("Keskustassa", "Pohjoisempana", "Järvenpäässä", "Koko maassa");
        var distances =
                result.hits().stream().map(hit -> hit.suitability().distance()).toList();
        assertThat(distances.get(0)).isEqualTo(new Suitability.Distance(0, false));
        assertThat(distances.get(1)).satisfies(north5 -> {
            assertThat(north5.metres()).isBetween(5_540, 5_580);
            assertThat(north5.approximate()).isFalse();
        });
        assertThat(distances.get(2))
                .satisfies(next -> assertThat(next.approximate()).isTrue());
        assertThat(distances.get(3)).isNull();
    }

    @Test
    void withinADistanceIsWhatIsThereAndThenWhatReachesEverywhere() {
        given(
                draft("Ryhmä koko maassa").area(AreaServed.NATIONWIDE).content(),
                draft("Ryhmä verkossa").channels(Set.of(Channel.ONLINE)).content(),
                draft("Ryhmä Tuusulassa").places(List.of(place(null))).content(),
                draft("Ryhmä Jyväskylässä")
                        .area(AreaServed.municipalities(Set.of("179")))
                        .content(),
                draft("Ryhmä, jonka paikkaa ei ole kerrottu").content());

        var names = index.names(search("ryhmä", near(TUUSULA, 10), SortOrder.RELEVANCE));

        assertThat(names).first().isEqualTo("Ryhmä Tuusulassa");
        assertThat(names).containsExactlyInAnyOrder("Ryhmä Tuusulassa", "Ryhmä koko maassa", "Ryhmä verkossa");
    }

    @Test
    void whatReachesTheMainlandReachesAPointThereAndNoneInAland() {
        given(draft("Mantereella").area(AreaServed.NATIONWIDE_EXCEPT_ALAND).content());
        var mariehamn = new Coordinates(60.097, 19.935);

        assertThat(found(near(TUUSULA, 10))).hasSize(1);
        assertThat(found(Conditions.none().withNear(Near.point(mariehamn, 10)))).isEmpty();
    }

    @Test
    void anAgeFindsWhatIsForItAndWhatTellsNoAges() {
        given(
                draft("Nuoret").ages(new Ages(13, 17)).content(),
                draft("Seniorit").ages(new Ages(65, null)).content(),
                draft("Kaikki").content(),
                draft("Lapset").ages(new Ages(null, 12)).content());

        assertThat(found(Conditions.none().withAge(17))).containsExactly("Kaikki", "Nuoret");
        assertThat(found(Conditions.none().withAge(12))).containsExactly("Kaikki", "Lapset");
        assertThat(found(Conditions.none().withAge(0))).containsExactly("Kaikki", "Lapset");
        assertThat(found(Conditions.none().withAge(120))).containsExactly("Kaikki", "Seniorit");
    }

    @Test
    void whatIsForTheVeryAgeComesALittleBeforeItsEquals() {
        given(
                draft("Kuoro").content(),
                draft("Kuoro").ages(new Ages(65, null)).content(),
                draft("Kyläilta")
                        .description(fi("Illan aluksi laulaa kuoro, sitten juodaan kahvia."))
                        .ages(new Ages(65, null))
                        .content());

        var hits = search("kuoro", Conditions.none().withAge(70), SortOrder.RELEVANCE)
                .hits();

        assertThat(hits.stream().map(hit -> hit.listing().ages()))
                .containsExactly(new Ages(65, null), Ages.ANY, new Ages(65, null));
    }

    @Test
    void accessibilityOrdersAndLeavesNothingOut() {
        given(
                draft("Kuoro")
                        .places(List.of(place(null, AccessibilityFact.STEPS)))
                        .content(),
                draft("Kyläilta, jossa laulaa kuoro")
                        .places(List.of(place(null)))
                        .content(),
                draft("Iltamat")
                        .description(fi("Lopuksi laulaa kuoro."))
                        .places(List.of(place(null, AccessibilityFact.WHEELCHAIR)))
                        .content());

        var result = search("kuoro", Conditions.none().withAccess(AccessProfile.WHEELCHAIR_USER), SortOrder.RELEVANCE);

        assertThat(result.hits().stream().map(hit -> hit.suitability().access()))
                .containsExactly(AccessFit.FITS, AccessFit.UNKNOWN, AccessFit.SHORTCOMING);
    }

    @Test
    void aProfileThatNoPlaceSaysAnythingAboutChangesNothing() {
        given(draft("Kuoro").content(), draft("Jumppa").content());

        for (var profile : AccessProfile.values()) {
            for (var sort : Arrays.asList(SortOrder.values())) {
                assertThat(search("", Conditions.none().withAccess(profile), sort)
                                .total())
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void aPointIsRoundedAndNotWrittenOut() {
        var near = Near.point(new Coordinates(60.123456, 24.987654), 5);

        assertThat(near.centre()).isEqualTo(new Coordinates(60.123, 24.988));
        assertThat(near.toString()).doesNotContain("60.1").doesNotContain("24.9");
    }
}
