package fi.palvelutarjotin.indexer.feed.linkedevents;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.listing.Registration;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.FeedReading;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedEventsFormatTest {

    private final LinkedEventsFormat format = new LinkedEventsFormat(new Municipalities());

    private FeedReading fixture() {
        return FeedReading.ofFile(format, FeedReading.fixture("linkedevents/events.json"));
    }

    @Test
    void anEventIsToldInOurWords() {
        var read = fixture();
        var concert = read.content("demo:concert");
        assertThat(concert.kind()).isEqualTo(ListingKind.EVENT);
        assertThat(concert.name().in(Language.SV)).contains("Julkonsert");
        assertThat(concert.description().in(Language.FI)).contains("Lauluja.\n\nSisäänkäynti pihalta.");
        assertThat(concert.ages()).isEqualTo(new Ages(7, null));
        assertThat(concert.languages()).containsExactly("fi");
        assertThat(concert.schedule().dates())
                .containsExactly(Occurrence.at(
                        LocalDateTime.parse("2026-12-05T10:00"), LocalDateTime.parse("2026-12-05T12:30")));
        assertThat(read.listing("demo:concert").modified()).isEqualTo(Instant.parse("2026-11-18T08:12:44.201311Z"));
    }

    @Test
    void theOrganiserIsTheProviderAndNeverThePublishersCode() {
        var read = fixture();
        var organiser = Objects.requireNonNull(read.listing("demo:concert").organisation());
        assertThat(organiser.name().in(Language.FI)).contains("Laulajat ry (esimerkki)");
        assertThat(organiser.kind()).isEqualTo(OrganisationKind.ASSOCIATION);
        assertThat(read.listing("demo:online").organisation()).isNull();
    }

    @Test
    void finnishCopiedIntoEveryLanguageIsKeptOnce() {
        assertThat(fixture().content("demo:online").name()).isEqualTo(LocalizedText.of(Language.FI, "Verkkoluento"));
    }

    @Test
    void aPlaceNamedByItsAddressOnlyIsFoundInTheFileBeside() {
        var concert = fixture().content("demo:concert");
        var place = concert.places().getFirst();
        assertThat(place.name().in(Language.SV)).contains("Konstgården");
        assertThat(place.municipality()).isEqualTo("858");
        assertThat(place.postalCode()).isEqualTo("04500");
        assertThat(concert.area()).isEqualTo(AreaServed.municipalities(Set.of("858")));
        assertThat(concert.channels()).containsExactly(Channel.PLACE);
    }

    @Test
    void theInternetIsNoPlaceAndIsForAll() {
        var online = fixture().content("demo:online");
        assertThat(online.channels()).containsExactly(Channel.ONLINE);
        assertThat(online.places()).isEmpty();
        assertThat(online.area()).isEqualTo(AreaServed.NATIONWIDE);
    }

    @Test
    void keywordsAreThemesAndWordsAndAnAudienceIsATargetGroup() {
        var read = fixture();
        var concert = read.content("demo:concert");
        assertThat(concert.themes()).isNotEmpty();
        assertThat(concert.targetGroups()).contains("families-with-children");
        assertThat(concert.keywords())
                .extracting(word -> word.in(Language.FI).orElseThrow())
                .containsExactly("musiikki", "tuntematon aihe");
        assertThat(read.unknownCodes).contains("linkedevents-keywords demo:unheard");
    }

    @Test
    void theTypeTellsCoursesAndVolunteering() {
        var read = fixture();
        assertThat(read.content("demo:course").kind()).isEqualTo(ListingKind.ACTIVITY);
        assertThat(read.content("demo:help").kind()).isEqualTo(ListingKind.VOLUNTEERING);
    }

    @Test
    void timesForSigningUpTellThatOneMust() {
        var registration = fixture().content("demo:course").registration();
        assertThat(registration.need()).isEqualTo(Registration.Need.REQUIRED);
        assertThat(registration.instructions().in(Language.FI)).contains("Ilmoittautuminen 1.12.2026–7.1.2027");
    }

    @ParameterizedTest
    @CsvSource({
        "demo:deleted, Deleted at its source",
        "demo:cancelled, Cancelled at its source",
        "demo:postponed, Postponed at its source without a new time",
        "demo:peruttu, Cancelled at its source",
        "demo:draft, A draft at its source",
        "demo:backwards, It ends before it starts",
        "demo:nameless, It has no name in a language of the catalogue",
        "demo:wrong, A field has the wrong type",
        "demo:keyword, It is not an event",
        "demo:no-time, A value is not possible",
    })
    void whatIsNotShownHasItsReason(String id, String reason) {
        assertThat(fixture().reason(id)).isEqualTo(reason);
    }

    @Test
    void freeThatIsContradictedByAPriceIsUnknown() {
        var read = fixture();
        assertThat(read.content("demo:concert").price().kind()).isEqualTo(Price.Kind.UNKNOWN);
        assertThat(read.content("demo:concert").price().details().in(Language.FI))
                .contains("Kahvi 2 €");
        assertThat(read.content("demo:online").price().kind()).isEqualTo(Price.Kind.UNKNOWN);
        assertThat(read.content("demo:help").price().kind()).isEqualTo(Price.Kind.FREE);
        assertThat(read.content("demo:course").price().kind()).isEqualTo(Price.Kind.PAID);
    }

    @Test
    void midnightToMidnightIsTheWholeDay() {
        assertThat(fixture().content("demo:help").schedule().dates())
                .containsExactly(new Occurrence(
                        LocalDateTime.parse("2027-06-01T00:00"), LocalDateTime.parse("2027-06-02T00:00"), true));
    }

    @Test
    void aDayWithoutHoursIsTheWholeDay() {
        assertThat(fixture().content("demo:course").schedule().dates())
                .containsExactly(new Occurrence(
                        LocalDateTime.parse("2027-01-10T00:00"), LocalDateTime.parse("2027-01-12T00:00"), true));
    }

    @Test
    void aRowThatSpansYearsIsASeason() {
        var schedule = fixture().content("demo:museum").schedule();
        assertThat(schedule.dates()).isEmpty();
        assertThat(schedule.from()).isEqualTo("2001-01-01");
        assertThat(schedule.until()).isEqualTo("2050-01-01");
    }

    @Test
    void aSeriesIsOneListingWithTheTimesOfItsParts() {
        var read = fixture();
        assertThat(read.content("demo:series").schedule().dates())
                .extracting(date -> date.starts().toString())
                .containsExactly("2027-01-14T17:30", "2027-02-11T17:30");
        assertThat(read.reason("demo:series-1")).isEqualTo("Part of a series, shown with it");
        assertThat(read.reason("demo:series-2")).isEqualTo("Part of a series, shown with it");
        assertThat(read.reason("demo:series-3")).isEqualTo("Cancelled at its source");
    }

    @Test
    void whatHappensUnderAnUmbrellaStaysAListing() {
        var read = fixture();
        assertThat(read.reason("demo:week")).isEqualTo("accepted");
        assertThat(read.reason("demo:week-talk")).isEqualTo("accepted");
    }

    @Test
    void aSeriesWithoutItsPartsLastsFromItsFirstDayToItsLast() {
        var schedule = fixture().content("demo:lonely-series").schedule();
        assertThat(schedule.from()).isEqualTo("2027-01-15");
        assertThat(schedule.until()).isEqualTo("2027-03-12");
    }

    @Test
    void everyRecordEndsAsExactlyOneOutcome() {
        var read = fixture();
        assertThat(read.fault).isNull();
        assertThat(read.records).hasSize(23);
        assertThat(read.ids()).doesNotHaveDuplicates();
    }

    @Test
    void aScriptNeverReachesTheCatalogue() {
        assertThat(fixture().content("demo:museum").toString()).doesNotContain("<", "alert", "javascript:");
    }

    @Test
    void aFileThatBreaksOffHasGivenWhatWaitedForItsSeries() {
        var read = FeedReading.ofDocument(format, """
                [{"id":"x:1","name":{"fi":"Ilta"},"super_event":{"@id":"https://x.fi/v1/event/x:0/"}},{"id":""");
        assertThat(read.ids()).containsExactly("x:1");
        assertThat(read.fault).hasMessageMatching("feed.*\\.json: The document is not whole JSON.*(?s:.*)");
    }
}
