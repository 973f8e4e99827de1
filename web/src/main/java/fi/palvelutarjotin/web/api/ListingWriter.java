package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.organisation.Organisation;
import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.County;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.web.api.ListingAnswer.AgeRange;
import fi.palvelutarjotin.web.api.ListingAnswer.Area;
import fi.palvelutarjotin.web.api.ListingAnswer.ContactEntry;
import fi.palvelutarjotin.web.api.ListingAnswer.PlaceEntry;
import fi.palvelutarjotin.web.api.ListingAnswer.PriceEntry;
import fi.palvelutarjotin.web.api.ListingAnswer.RegistrationEntry;
import fi.palvelutarjotin.web.api.Named.CodeInLanguages;
import fi.palvelutarjotin.web.api.Named.IdInLanguages;
import fi.palvelutarjotin.web.api.Named.SourceId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a listing in every language that it has. */
@Singleton
final class ListingWriter {

    private static final int TIMES = 3;

    private final Themes themes;
    private final TargetGroups groups;
    private final Municipalities municipalities;
    private final Clock clock;

    ListingWriter(Themes themes, TargetGroups groups, Municipalities municipalities, Clock clock) {
        this.themes = themes;
        this.groups = groups;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    ListingAnswer write(Listing listing) {
        var content = listing.content();
        var now = LocalDateTime.now(clock.withZone(Schedule.ZONE));
        var price = content.price();
        var registration = content.registration();
        return new ListingAnswer(
                listing.id().toString(),
                content.kind().code(),
                Named.languages(content.name()),
                Named.languages(content.summary()),
                Named.languages(content.description()),
                content.keywords().stream().map(Named::languages).toList(),
                named(content.themes(), code -> themes.find(code).map(theme -> theme.name())),
                named(content.targetGroups(), code -> groups.find(code).map(group -> group.name())),
                area(content.area()),
                content.channels().stream().map(Channel::code).toList(),
                content.places().stream().map(this::place).toList(),
                ScheduleWriter.write(content.schedule()),
                content.schedule().upcoming(now, TIMES).stream()
                        .map(Times::write)
                        .toList(),
                new PriceEntry(price.kind().code(), Named.languages(price.details())),
                new RegistrationEntry(
                        Codes.of(registration.need()),
                        Named.languages(registration.instructions()),
                        registration.url(),
                        registration.email()),
                new AgeRange(content.ages().from(), content.ages().to()),
                List.copyOf(content.languages()),
                contacts(content.contacts()),
                organisation(listing.organisation()),
                listing.sources().stream()
                        .map(source -> new SourceId(source.source(), source.id()))
                        .toList(),
                listing.created().toString(),
                listing.changed().toString(),
                listing.confirmed().toString(),
                Links.listing(Language.FI, listing.id().toString()));
    }

    static List<ContactEntry> contacts(List<Contact> contacts) {
        return contacts.stream()
                .map(contact -> new ContactEntry(
                        Codes.of(contact.kind()), contact.value(), Named.languages(contact.description())))
                .toList();
    }

    private static @Nullable IdInLanguages organisation(@Nullable Organisation organisation) {
        return organisation == null
                ? null
                : new IdInLanguages(
                        organisation.id().toString(),
                        Named.languages(organisation.content().name()));
    }

    private Area area(AreaServed area) {
        return new Area(
                Codes.of(area.reach()),
                named(area.municipalities(), this::municipality),
                named(area.counties(), code -> municipalities.findCounty(code).map(County::name)));
    }

    private PlaceEntry place(Place place) {
        var municipality = place.municipality();
        var at = place.coordinates();
        return new PlaceEntry(
                Named.languages(place.name()),
                Named.languages(place.street()),
                place.postalCode(),
                place.postOffice(),
                municipality == null ? null : named(municipality, this::municipality),
                at == null ? null : at.latitude(),
                at == null ? null : at.longitude(),
                place.accessibility().stream().map(AccessibilityFact::code).toList());
    }

    private Optional<LocalizedText> municipality(String code) {
        return municipalities.find(code).map(Municipality::name);
    }

    private static List<CodeInLanguages> named(
            Collection<String> codes, Function<String, Optional<LocalizedText>> name) {
        return codes.stream().map(code -> named(code, name)).toList();
    }

    private static CodeInLanguages named(String code, Function<String, Optional<LocalizedText>> name) {
        return new CodeInLanguages(code, Named.languages(name.apply(code).orElse(LocalizedText.EMPTY)));
    }
}
