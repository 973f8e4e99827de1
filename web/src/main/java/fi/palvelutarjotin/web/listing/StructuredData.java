package fi.palvelutarjotin.web.listing;

import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a listing to search engines, in the words of schema.org as JSON-LD. */
@Singleton
final class StructuredData {

    private static final String CONTEXT = "https://schema.org";
    private static final int MOST_TIMES = 20;

    private final Labels labels;
    private final WordsOf wordsOf;
    private final JsonMapper json;

    StructuredData(Labels labels, WordsOf wordsOf, JsonMapper json) {
        this.labels = labels;
        this.wordsOf = wordsOf;
        this.json = json;
    }

    /**
     * The listing as JSON that may stand in a page as it is: no sign in it can end the element round it, or begin
     * another (HTML standard, "Restrictions for contents of script elements").
     */
    String of(Listing listing, Visit visit, LocalDateTime now) {
        return written(listing(listing, visit, now))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private String written(StructuredListing listing) {
        try {
            return json.writeValueAsString(told(json.writeValueToTree(listing)));
        } catch (IOException e) {
            throw new UncheckedIOException("a listing could not be written as JSON-LD", e);
        }
    }

    /** Without what is not known, and with the names that no component can have. */
    private static JsonNode told(JsonNode node) {
        if (node.isArray()) {
            var values = new ArrayList<JsonNode>();
            node.values().forEach(value -> values.add(told(value)));
            return JsonNode.createArrayNode(values);
        }
        if (!node.isObject()) {
            return node;
        }
        var entries = new LinkedHashMap<String, JsonNode>();
        node.entries().forEach(entry -> {
            if (!entry.getValue().isNull()
                    && !(entry.getValue().isArray() && entry.getValue().size() == 0)) {
                entries.put(key(entry.getKey()), told(entry.getValue()));
            }
        });
        return JsonNode.createObjectNode(entries);
    }

    private static String key(String component) {
        return component.matches("at[A-Z].*")
                ? "@" + component.substring(2, 3).toLowerCase(Locale.ROOT) + component.substring(3)
                : component;
    }

    private StructuredListing listing(Listing listing, Visit visit, LocalDateTime now) {
        var words = wordsOf.language(visit.reader());
        var places = new StructuredPlaces(labels, words);
        var content = listing.content();
        var url = visit.site() + Addresses.listing(visit.reader(), listing.id().toString());
        var name = Objects.requireNonNull(places.text(content.name()));
        var type = type(content);
        var isEvent = type.startsWith("Event");
        var isService = type.equals("Service");
        var place = type.equals("Place") && !content.places().isEmpty()
                ? content.places().getFirst()
                : null;
        var location = places.of(content, url);
        var next = Optional.of(content.schedule()).filter(any -> isEvent).flatMap(schedule -> schedule.next(now));
        var organiser = organiser(listing, visit, places);
        return new StructuredListing(
                CONTEXT,
                type,
                name,
                places.text(content.summary()),
                url,
                isEvent ? List.copyOf(content.languages()) : List.of(),
                isService ? List.copyOf(content.languages()) : List.of(),
                isService ? null : isFree(content.price().kind()),
                isService && content.price().kind() == Price.Kind.FREE
                        ? new StructuredListing.Offer("Offer", "0", "EUR")
                        : null,
                next.map(StructuredTimes::starts).orElse(null),
                next.map(StructuredTimes::ends).orElse(null),
                isEvent ? attendance(content.channels()) : null,
                isEvent ? StructuredTimes.weekly(content.schedule()) : List.of(),
                isEvent ? times(content, name, location, now) : List.of(),
                isEvent ? location : List.of(),
                isEvent ? organiser : null,
                isService ? organiser : null,
                isService ? area(content.area(), words) : List.of(),
                place == null ? null : places.address(place),
                place == null ? null : StructuredPlaces.point(place),
                place == null ? List.of() : places.features(place));
    }

    /** What has times is an event or a series of them; what has none is a service, whatever we call it. */
    private static String type(ListingContent content) {
        var schedule = content.schedule();
        if (content.kind() == ListingKind.PLACE) {
            return "Place";
        }
        if (!schedule.weekly().isEmpty() || schedule.dates().size() > 1) {
            return "EventSeries";
        }
        return schedule.dates().isEmpty() ? "Service" : "Event";
    }

    private static List<StructuredListing.Once> times(
            ListingContent content, String name, List<StructuredListing.Somewhere> location, LocalDateTime now) {
        var dates = content.schedule().dates();
        return dates.size() < 2
                ? List.of()
                : dates.stream()
                        .filter(time -> time.over().isAfter(now))
                        .limit(MOST_TIMES)
                        .map(time -> new StructuredListing.Once(
                                "Event", name, StructuredTimes.starts(time), StructuredTimes.ends(time), location))
                        .toList();
    }

    private static @Nullable Boolean isFree(Price.Kind price) {
        return switch (price) {
            case FREE -> true;
            case PAID -> false;
            case UNKNOWN -> null;
        };
    }

    private static @Nullable String attendance(Set<Channel> channels) {
        var online = channels.contains(Channel.ONLINE);
        var onSite = channels.contains(Channel.PLACE);
        if (!online && !onSite) {
            return null;
        }
        var mode = online && onSite ? "Mixed" : online ? "Online" : "Offline";
        return CONTEXT + "/" + mode + "EventAttendanceMode";
    }

    private static StructuredListing.@Nullable Organisation organiser(
            Listing listing, Visit visit, StructuredPlaces texts) {
        var organisation = listing.organisation();
        return organisation == null
                ? null
                : new StructuredListing.Organisation(
                        "Organization",
                        Objects.requireNonNull(texts.text(organisation.content().name())),
                        visit.site()
                                + Addresses.organisation(
                                        visit.reader(), organisation.id().toString()));
    }

    private List<String> area(AreaServed area, Words words) {
        return Stream.concat(area.counties().stream(), area.municipalities().stream())
                .map(code -> labels.of(FacetName.PLACE, code, words))
                .toList();
    }
}
