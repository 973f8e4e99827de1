package fi.palvelutarjotin.indexer.feed.linkedevents;

import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.source.SourceListing;
import fi.palvelutarjotin.indexer.feed.CodeTable;
import fi.palvelutarjotin.indexer.feed.Notices;
import fi.palvelutarjotin.indexer.feed.Paragraphs;
import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import fi.palvelutarjotin.indexer.feed.json.Json;
import fi.palvelutarjotin.indexer.feed.json.JsonRecord;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says an event in our words. */
final class EventListing {

    private static final long OLDEST = 120;

    private final CodeTable languages = CodeTable.loadFor("linkedevents", "feed-languages");
    private final EventPlaces places;
    private final EventKeywords keywords;

    EventListing(Municipalities municipalities, References references) {
        places = new EventPlaces(municipalities, references);
        keywords = new EventKeywords(references);
    }

    /**
     * Reads an event.
     *
     * @param seriesDates the times of a series; none for an event that is none, or whose times are not told
     */
    FeedRecord read(JsonRecord record, List<Occurrence> seriesDates, Notices notices) {
        var event = record.json();
        if (!event.get("@type").text().orElse("Event").startsWith("Event")) {
            throw new UnreadableRecord("It is not an event", event.get("@type").requiredText());
        }
        var hidden = EventStatus.reasonToHide(event);
        if (hidden.isPresent()) {
            return record.unpublished(hidden.get());
        }
        var name = EventTexts.line(event.get("name"));
        if (name.isEmpty()) {
            throw new UnreadableRecord("It has no name in a language of the catalogue", "name");
        }
        var where = places.read(event.get("location"));
        var words = keywords.read(event, notices);
        var description = EventTexts.text(event.get("description"));
        var content = ListingContent.draft(kind(event), name)
                .summary(EventTexts.line(event.get("short_description")))
                .description(Paragraphs.append(description, EventTexts.text(event.get("location_extra_info"))))
                .keywords(words.words())
                .themes(words.themes())
                .targetGroups(words.targetGroups())
                .area(where.area())
                .channels(where.channels())
                .places(where.places())
                .schedule(schedule(event, seriesDates))
                .price(EventPrice.read(event.get("offers").items(), description))
                .registration(EventEnrolment.read(event))
                .ages(ages(event))
                .languages(heldIn(event, notices))
                .contacts(EventContacts.read(event))
                .content();
        var modified = event.get("last_modified_time")
                .text()
                .map(time -> OffsetDateTime.parse(time).toInstant())
                .orElse(null);
        return record.accepted(new SourceListing(organiser(event).orElse(null), content, modified));
    }

    private static ListingKind kind(Json event) {
        return switch (event.get("type_id").text().orElse("General")) {
            case "Volunteering" -> ListingKind.VOLUNTEERING;
            case "Course" -> ListingKind.ACTIVITY;
            default -> ListingKind.EVENT;
        };
    }

    private static Schedule schedule(Json event, List<Occurrence> seriesDates) {
        if (!seriesDates.isEmpty()) {
            return Schedule.dates(seriesDates.stream()
                    .distinct()
                    .sorted(Comparator.comparing(Occurrence::starts))
                    .toList());
        }
        var own = EventTimes.read(event);
        return event.get("super_event_type").text().filter("recurring"::equals).isPresent()
                ? EventTimes.asSeason(own)
                : own;
    }

    /** 0 as the oldest age, and ages that nobody reaches, stand for "no limit". */
    private static Ages ages(Json event) {
        var from = event.get("audience_min_age").integer().filter(age -> age > 0);
        var to = event.get("audience_max_age").integer().filter(age -> age > 0 && age <= OLDEST);
        return new Ages(years(from), years(to));
    }

    private static @Nullable Integer years(Optional<Long> age) {
        return age.map(Math::toIntExact).orElse(null);
    }

    private Set<String> heldIn(Json event, Notices notices) {
        return event.get("in_language").items().stream()
                .flatMap(language -> References.idOf(language).stream())
                .flatMap(code -> languages.ours(code, "language", notices).stream())
                .collect(Collectors.toSet());
    }

    /** The publisher is the account that typed the event in, a code; only the provider is a name. */
    private static Optional<OrganisationContent> organiser(Json event) {
        var name = EventTexts.line(event.get("provider"));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var association = name.texts().values().stream().anyMatch(text -> text.matches(".* (ry|r\\.y\\.|rf)\\b.*"));
        var kind = association ? OrganisationKind.ASSOCIATION : OrganisationKind.OTHER;
        return Optional.of(OrganisationContent.named(name, null, kind));
    }
}
