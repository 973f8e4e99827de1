package fi.palvelutarjotin.indexer.index;

import static fi.palvelutarjotin.catalog.testing.SampleListings.TUUSULA;
import static fi.palvelutarjotin.catalog.testing.SampleListings.association;
import static fi.palvelutarjotin.catalog.testing.SampleListings.draft;
import static fi.palvelutarjotin.catalog.testing.SampleListings.fi;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.ListingDraft;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.organisation.Organisation;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompletenessTest {

    private static final Instant CONFIRMED = Instant.parse("2026-11-20T22:30:00Z");
    private static final LocalDate CONFIRMED_DAY = LocalDate.of(2026, 11, 21);

    private static Listing listing(ListingContent content, boolean isOwned) {
        var owner = new Organisation(UUID.randomUUID(), association("Liikkujat ry", "9000000-3"));
        return new Listing(
                UUID.randomUUID(), true, content, isOwned ? owner : null, List.of(), CONFIRMED, CONFIRMED, CONFIRMED);
    }

    private static double completeness(ListingDraft draft) {
        return Completeness.of(listing(draft.content(), false));
    }

    private static Schedule on(LocalDate day) {
        return Schedule.dates(List.of(Occurrence.at(day.atTime(12, 0), null)));
    }

    private static Contact phone() {
        return new Contact(Contact.Kind.PHONE, "050 123", LocalizedText.EMPTY);
    }

    private static List<UnaryOperator<ListingDraft>> parts() {
        var place = new Place(LocalizedText.EMPTY, fi("Koulutie 1"), null, null, TUUSULA, null, Set.of());
        return List.of(
                draft -> draft.summary(fi("Kevyttä liikuntaa.")),
                draft -> draft.description(fi("Tule mukaan. ".repeat(20))),
                draft -> draft.places(List.of(place)),
                draft -> draft.schedule(on(CONFIRMED_DAY)),
                draft -> draft.price(new Price(Price.Kind.FREE, LocalizedText.EMPTY)),
                draft -> draft.ages(new Ages(60, null)),
                draft -> draft.contacts(List.of(phone())));
    }

    @Test
    void aNameAloneTellsNothingElse() {
        assertThat(completeness(draft("Tuolijumppa"))).isZero();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void eachThingThatAPersonMustKnowCountsAlike(UnaryOperator<ListingDraft> part) {
        assertThat(completeness(part.apply(draft("Tuolijumppa")))).isEqualTo(1 / 8.0);
    }

    @Test
    void whatTellsAllIsWhole() {
        var draft = draft("Tuolijumppa");
        for (var part : parts()) {
            draft = part.apply(draft);
        }

        assertThat(Completeness.of(listing(draft.content(), true))).isEqualTo(1);
    }

    @Test
    void halfALongDescriptionIsHalfOfIt() {
        assertThat(completeness(draft("Tuolijumppa").description(fi("a".repeat(100)))))
                .isCloseTo(1 / 16.0, Offset.offset(1e-9));
    }

    @Test
    void whatComesByPhoneNeedsNoPlace() {
        assertThat(completeness(draft("Neuvonta").channels(Set.of(Channel.PHONE))))
                .isEqualTo(1 / 8.0);
        assertThat(completeness(draft("Neuvonta").channels(Set.of(Channel.PLACE))))
                .isZero();
    }

    @Test
    void aListingIsVouchedForUntilTheFinnishDayOnWhichASourceLastToldIt() {
        assertThat(SignalFields.vouchedUntil(listing(draft("Kuoro").content(), false)))
                .isEqualTo(CONFIRMED_DAY);
    }

    @Test
    void anEventIsVouchedForUntilItsLastDay() {
        var later = CONFIRMED_DAY.plusDays(40);

        assertThat(SignalFields.vouchedUntil(
                        listing(draft("Juhla").schedule(on(later)).content(), false)))
                .isEqualTo(later);
        assertThat(SignalFields.vouchedUntil(listing(
                        draft("Juhla").schedule(on(CONFIRMED_DAY.minusDays(40))).content(), false)))
                .isEqualTo(CONFIRMED_DAY);
    }

    @Test
    void aSeasonThatEndsFarAwayVouchesForNothing() {
        var weekly = List.of(new WeeklyTime(DayOfWeek.MONDAY, LocalTime.NOON, null, 1));
        var season = new Schedule(weekly, List.of(), Set.of(), null, CONFIRMED_DAY.plusYears(20));

        assertThat(SignalFields.vouchedUntil(
                        listing(draft("Kuoro").schedule(season).content(), false)))
                .isEqualTo(CONFIRMED_DAY);
    }
}
