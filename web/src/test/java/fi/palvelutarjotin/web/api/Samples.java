package fi.palvelutarjotin.web.api;

import static fi.palvelutarjotin.catalog.testing.SampleListings.JARVENPAA;
import static fi.palvelutarjotin.catalog.testing.SampleListings.TUUSULA;
import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.association;
import static fi.palvelutarjotin.catalog.testing.SampleListings.draft;
import static fi.palvelutarjotin.catalog.testing.SampleListings.fi;

import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Three listings that say everything that a listing can say. */
final class Samples {

    private Samples() {}

    /** In Tuusula, in two languages, every Tuesday, with an organisation and a place. */
    static FeedRecord chairExercise() {
        var place = new Place(
                fi("Kotorannan kerhotila"),
                fi("Rantatie 3"),
                "04310",
                "TUUSULA",
                TUUSULA,
                new Coordinates(60.4, 25.03),
                Set.of(AccessibilityFact.INDUCTION_LOOP));
        var content = ListingContent.draft(
                        ListingKind.ACTIVITY,
                        new LocalizedText(Map.of(Language.FI, "Tuolijumppa", Language.SV, "Stolgymnastik")))
                .summary(fi("Kevyttä liikettä istuen & seisten <b>kaikille</b>."))
                .description(fi("Jumpataan tuolilla.\n\nLopuksi kahvit."))
                .keywords(List.of(fi("jumppa")))
                .themes(Set.of("exercise.group"))
                .targetGroups(Set.of("older-people"))
                .area(AreaServed.municipalities(Set.of(TUUSULA)))
                .channels(Set.of(Channel.PLACE))
                .places(List.of(place))
                .schedule(Schedule.weekly(
                        List.of(WeeklyTime.everyWeek(DayOfWeek.TUESDAY, LocalTime.of(13, 0), LocalTime.of(14, 0)))))
                .price(new Price(Price.Kind.FREE, LocalizedText.EMPTY))
                .ages(new Ages(65, null))
                .languages(Set.of("fi", "sv"))
                .contacts(List.of(new Contact(Contact.Kind.PHONE, "040 000 0000", fi("arkisin"))))
                .content();
        return accepted("tuoli-1", content, association("Tuusulan Liikkujat ry", "9000000-3"));
    }

    /** In Järvenpää, paid. */
    static FeedRecord choir() {
        return accepted(
                "kuoro-1",
                ListingContent.draft(ListingKind.EVENT, fi("Kuoro"))
                        .themes(Set.of("culture.music-and-dance"))
                        .area(AreaServed.municipalities(Set.of(JARVENPAA)))
                        .channels(Set.of(Channel.PLACE))
                        .price(new Price(Price.Kind.PAID, fi("5 €")))
                        .content());
    }

    /** Nowhere in particular, by phone. */
    static FeedRecord helpline() {
        return accepted(
                "puhelin-1",
                draft("Keskusteluapu")
                        .themes(Set.of("mind.crisis", "community.peer-support"))
                        .area(AreaServed.NATIONWIDE)
                        .channels(Set.of(Channel.PHONE))
                        .content());
    }
}
