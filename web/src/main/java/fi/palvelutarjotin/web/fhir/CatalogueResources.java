package fi.palvelutarjotin.web.fhir;

import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.listing.Registration;
import fi.palvelutarjotin.catalog.organisation.Organisation;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.referral.Capacity;
import fi.palvelutarjotin.catalog.referral.Receiver;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Location.LocationStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Writes what the catalogue has as resources: a listing, where it is and who arranges it. */
@Singleton
final class CatalogueResources {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Themes themes;
    private final TargetGroups groups;
    private final Municipalities municipalities;

    CatalogueResources(Themes themes, TargetGroups groups, Municipalities municipalities) {
        this.themes = themes;
        this.groups = groups;
        this.municipalities = municipalities;
    }

    /** The id of a place, which has none of its own: that of its listing and its number there. */
    static String locationId(UUID listing, int place) {
        return listing + "-" + place;
    }

    /**
     * A listing.
     *
     * @param receiver who takes referrals for it; empty when nobody does
     */
    HealthcareService service(Listing listing, Optional<Receiver> receiver, Language reader) {
        var content = listing.content();
        var service = new HealthcareService();
        service.setId(listing.id().toString());
        service.getMeta().setLastUpdated(Date.from(listing.changed()));
        service.setActive(true);
        service.setName(text(content.name(), reader));
        translations(content.name(), reader).forEach(service.getNameElement()::addExtension);
        service.setComment(content.summary().isEmpty() ? null : text(content.summary(), reader));
        service.setExtraDetails(content.description().isEmpty() ? null : text(content.description(), reader));
        if (listing.organisation() != null) {
            service.setProvidedBy(reference(listing.organisation(), reader));
        }
        for (var code : content.themes()) {
            service.addCategory(concept(Systems.THEME, code, themes.label(code, reader)));
        }
        service.addType(concept(Systems.KIND, content.kind().code(), null));
        for (var code : content.targetGroups()) {
            var name =
                    groups.find(code).map(group -> text(group.name(), reader)).orElse(null);
            service.addEligibility().setCode(concept(Systems.TARGET_GROUP, code, name));
        }
        for (var number = 0; number < content.places().size(); number++) {
            service.addLocation(new Reference("Location/" + locationId(listing.id(), number)));
        }
        content.contacts().stream().map(CatalogueResources::telecom).forEach(service::addTelecom);
        for (var code : content.languages()) {
            service.addCommunication(concept(Systems.LANGUAGE, code, null));
        }
        if (content.price().kind() == Price.Kind.FREE) {
            service.addServiceProvisionCode(
                    concept("http://terminology.hl7.org/CodeSystem/service-provision-conditions", "free", null));
        }
        if (content.registration().need() != Registration.Need.UNKNOWN) {
            service.setAppointmentRequired(content.registration().need() == Registration.Need.REQUIRED);
        }
        times(content.schedule()).forEach(service::addAvailableTime);
        receiver.ifPresent(taking -> {
            service.addReferralMethod(
                    concept("http://terminology.hl7.org/CodeSystem/service-referral-method", "elec", null));
            taking.capacity().map(CatalogueResources::capacity).ifPresent(service::addExtension);
        });
        return service;
    }

    Location location(Listing listing, int number, Language reader) {
        var place = listing.content().places().get(number);
        var location = new Location();
        location.setId(locationId(listing.id(), number));
        location.getMeta().setLastUpdated(Date.from(listing.changed()));
        location.setStatus(LocationStatus.ACTIVE);
        var name = place.name().isEmpty() ? place.street() : place.name();
        location.setName(text(name.isEmpty() ? listing.content().name() : name, reader));
        location.setAddress(address(place, reader));
        if (place.coordinates() != null) {
            location.getPosition()
                    .setLatitude(place.coordinates().latitude())
                    .setLongitude(place.coordinates().longitude());
        }
        if (listing.organisation() != null) {
            location.setManagingOrganization(reference(listing.organisation(), reader));
        }
        return location;
    }

    /**
     * An organisation.
     *
     * @param changed when it or what it arranges last changed; null when it arranges nothing
     */
    Organization organisation(Organisation organisation, @Nullable Instant changed, Language reader) {
        var content = organisation.content();
        var resource = new Organization();
        resource.setId(organisation.id().toString());
        if (changed != null) {
            resource.getMeta().setLastUpdated(Date.from(changed));
        }
        resource.setActive(true);
        resource.setName(text(content.name(), reader));
        translations(content.name(), reader).forEach(resource.getNameElement()::addExtension);
        if (content.businessId() != null) {
            resource.addIdentifier()
                    .setSystem(Systems.BUSINESS_ID)
                    .setValue(content.businessId())
                    .setType(new CodeableConcept().setText("Y-tunnus"));
        }
        content.contacts().stream().map(CatalogueResources::telecom).forEach(resource::addTelecom);
        return resource;
    }

    private Address address(Place place, Language reader) {
        var address = new Address();
        if (!place.street().isEmpty()) {
            address.addLine(text(place.street(), reader));
        }
        address.setPostalCode(place.postalCode());
        address.setCity(Optional.ofNullable(place.postOffice())
                .or(() -> Optional.ofNullable(place.municipality())
                        .flatMap(municipalities::find)
                        .map(Municipality::name)
                        .map(name -> text(name, reader)))
                .orElse(null));
        return address.setCountry("FI");
    }

    private static Extension capacity(Capacity capacity) {
        var code = switch (capacity) {
            case HAS_ROOM -> "capacity";
            case WAITING_LIST -> "waitlist";
            case FULL -> "no-capacity";
            case ASK_FIRST -> "additional-assessment-required";
        };
        var extension = new Extension(Systems.CAPACITY);
        extension.addExtension(new Extension("capacityStatus", concept(Systems.SDOHCC, code, null)));
        return extension;
    }

    /** Times that come every week; what comes more seldom, or on single days, has no place in this resource. */
    private static List<HealthcareService.HealthcareServiceAvailableTimeComponent> times(Schedule schedule) {
        return schedule.weekly().stream()
                .filter(time -> time.everyWeeks() == 1)
                .map(CatalogueResources::time)
                .toList();
    }

    private static HealthcareService.HealthcareServiceAvailableTimeComponent time(WeeklyTime weekly) {
        var day = weekly.day().name().substring(0, 3).toLowerCase(Locale.ROOT);
        var time = new HealthcareService.HealthcareServiceAvailableTimeComponent();
        time.addDaysOfWeek(HealthcareService.DaysOfWeek.fromCode(day));
        time.setAvailableStartTime(weekly.starts().format(TIME));
        Optional.ofNullable(weekly.ends())
                .map((LocalTime end) -> end.format(TIME))
                .ifPresent(time::setAvailableEndTime);
        return time;
    }

    private static ContactPoint telecom(Contact contact) {
        return new ContactPoint()
                .setSystem(
                        switch (contact.kind()) {
                            case PHONE -> ContactPointSystem.PHONE;
                            case EMAIL -> ContactPointSystem.EMAIL;
                            case WEB -> ContactPointSystem.URL;
                        })
                .setValue(contact.value());
    }

    private static Reference reference(Organisation organisation, Language reader) {
        return new Reference("Organization/" + organisation.id())
                .setDisplay(text(organisation.content().name(), reader));
    }

    private static List<Extension> translations(LocalizedText text, Language reader) {
        var shown = text.bestFor(reader).map(LocalizedText.Spoken::language);
        return text.texts().entrySet().stream()
                .filter(entry -> !shown.equals(Optional.of(entry.getKey())))
                .map(entry -> {
                    var extension = new Extension(Systems.TRANSLATION);
                    extension.addExtension(
                            new Extension("lang", new CodeType(entry.getKey().code())));
                    extension.addExtension(new Extension("content", new StringType(entry.getValue())));
                    return extension;
                })
                .toList();
    }

    private static String text(LocalizedText text, Language reader) {
        return text.bestFor(reader).map(LocalizedText.Spoken::text).orElse("");
    }

    private static CodeableConcept concept(String system, String code, @Nullable String display) {
        var concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code).setDisplay(display);
        return concept;
    }
}
