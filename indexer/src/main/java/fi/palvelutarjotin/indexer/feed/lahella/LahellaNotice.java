package fi.palvelutarjotin.indexer.feed.lahella;

import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.source.SourceListing;
import fi.palvelutarjotin.indexer.feed.Cancellation;
import fi.palvelutarjotin.indexer.feed.CodeTable;
import fi.palvelutarjotin.indexer.feed.Notices;
import fi.palvelutarjotin.indexer.feed.Paragraphs;
import fi.palvelutarjotin.indexer.feed.PublishedContact;
import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import fi.palvelutarjotin.indexer.feed.json.Json;
import fi.palvelutarjotin.indexer.feed.json.JsonRecord;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says a Lähellä.fi notice in our words. */
final class LahellaNotice {

    private final CodeTable codes = CodeTable.load("lahella-codes");
    private final LahellaLanguages languages = new LahellaLanguages();
    private final LahellaAudience audience = new LahellaAudience();
    private final LahellaRegions regions;
    private final LahellaChannels channels;
    private final LahellaVisibility visibility;
    private final LahellaSchedule schedules;

    LahellaNotice(Municipalities municipalities, InstantSource clock) {
        regions = new LahellaRegions(municipalities);
        channels = new LahellaChannels(municipalities, languages);
        visibility = new LahellaVisibility(clock);
        schedules = new LahellaSchedule(clock);
    }

    FeedRecord read(JsonRecord record, Notices notices) {
        var hidden = visibility.reasonToHide(record.json());
        if (hidden.isPresent()) {
            return record.unpublished(hidden.get());
        }
        var traits = record.json().get("traits");
        var name = languages.line(traits, "name", notices);
        if (name.isEmpty()) {
            throw new UnreadableRecord("It has no name in a language of the catalogue", "traits.translations");
        }
        if (Cancellation.isSaidBy(name)) {
            return record.unpublished(Cancellation.REASON);
        }
        var schedule = schedules.read(traits.get("channels").items());
        var region = regions.read(texts(traits.get("region")).toList(), notices);
        var taking = channels.read(traits.get("channels").items(), region, notices);
        var description = languages.text(traits, "description", notices);
        var content = ListingContent.draft(kind(traits, schedule, notices), name)
                .summary(languages.line(traits, "summary", notices))
                .description(Paragraphs.append(description, taking.directions()))
                .keywords(audience.keywords(traits))
                .themes(themes(traits, notices))
                .targetGroups(audience.targetGroups(traits, notices))
                .ages(audience.ages(traits, notices))
                .area(region)
                .channels(taking.channels())
                .places(taking.places())
                .schedule(schedule)
                .price(price(traits, notices))
                .registration(taking.registration(languages.text(traits, "registration", notices)))
                .languages(heldIn(traits, notices))
                .contacts(contacts(traits, notices))
                .content();
        return record.accepted(new SourceListing(
                LahellaGroup.organisation(record.json().get("group"), languages, notices)
                        .orElse(null),
                content,
                null));
    }

    /** The form of an activity tells an event only where the times do not contradict it: a weekly "event" is a group. */
    private ListingKind kind(Json traits, Schedule schedule, Notices notices) {
        var type = traits.get("type").requiredText();
        return switch (type) {
            case "support" -> ListingKind.SUPPORT;
            case "voluntary" -> ListingKind.VOLUNTEERING;
            case "event" -> ListingKind.EVENT;
            default -> {
                if (!type.equals("hobby")) {
                    notices.unknownCode("lahella-codes", type);
                }
                var forms = texts(traits.get("format"))
                        .flatMap(form -> codes.oursIfKnown(form, "kind").stream())
                        .collect(Collectors.toSet());
                var onGivenDays =
                        schedule.weekly().isEmpty() && !schedule.dates().isEmpty();
                yield forms.contains(ListingKind.EVENT.code()) && onGivenDays
                        ? ListingKind.EVENT
                        : forms.contains(ListingKind.PLACE.code()) ? ListingKind.PLACE : ListingKind.ACTIVITY;
            }
        };
    }

    private Set<String> themes(Json traits, Notices notices) {
        return Stream.concat(texts(traits.get("theme")), texts(traits.get("format")))
                .flatMap(code -> codes.ours(code, "themes", notices).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where both are ticked, some of it costs: better told once too often than learnt at the door. */
    private Price price(Json traits, Notices notices) {
        var ticked = texts(traits.get("pricing")).toList();
        ticked.stream()
                .filter(code -> !code.equals("free") && !code.equals("paid"))
                .forEach(code -> notices.unknownCode("lahella-codes", code));
        var kind = ticked.contains("paid")
                ? Price.Kind.PAID
                : ticked.contains("free") ? Price.Kind.FREE : Price.Kind.UNKNOWN;
        return new Price(kind, languages.text(traits, "pricing", notices));
    }

    private Set<String> heldIn(Json traits, Notices notices) {
        return texts(traits.get("locale"))
                .flatMap(code -> languages.spoken(code, notices).stream())
                .collect(Collectors.toSet());
    }

    private List<Contact> contacts(Json traits, Notices notices) {
        return traits.get("contacts").items().stream()
                .flatMap(contact -> contact(contact, notices).stream())
                .distinct()
                .toList();
    }

    private Optional<Contact> contact(Json contact, Notices notices) {
        var description = languages.line(contact, "description", notices);
        var value = contact.get("value").code().orElse("");
        return switch (contact.get("type").text().orElse("")) {
            case "phone" -> PublishedContact.phone(value, description);
            case "email" -> PublishedContact.email(value, description);
            case "www" -> PublishedContact.web(value, description);
            default -> Optional.empty();
        };
    }

    static Stream<String> texts(Json list) {
        return list.items().stream().flatMap(item -> item.text().stream());
    }
}
