package fi.palvelutarjotin.web.map;

import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Words;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Links to the route service of {@link MapSettings}; nothing is asked of it before a reader follows one. */
@Singleton
final class RouteLinks {

    private static final int MOST = 5;
    private static final int LONGEST_NAME = 80;

    private final MapSettings settings;
    private final Labels labels;

    RouteLinks(MapSettings settings, Labels labels) {
        this.settings = settings;
        this.labels = labels;
    }

    List<LocatorView.Route> to(List<Place> places, Words words) {
        return settings.route().stream()
                .flatMap(template -> places.stream().flatMap(place -> link(template, place, words)))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Stream<LocatorView.Route> link(String template, Place place, Words words) {
        var at = place.coordinates();
        if (at == null || !at.inFinland()) {
            return Stream.empty();
        }
        var name = name(place, words);
        return Stream.of(new LocatorView.Route(
                words.text("map.route", name, URI.create(host(template)).getHost()), address(template, name, at)));
    }

    private String name(Place place, Words words) {
        var name = Stream.of(place.street(), place.name())
                .flatMap(text -> text.bestFor(words.language()).stream())
                .map(LocalizedText.Spoken::text)
                .findFirst()
                .orElseGet(() -> place.municipality() == null
                        ? words.text("listing.where")
                        : labels.municipality(place.municipality(), words));
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static String address(String template, String name, Coordinates at) {
        return template.replace("{latitude}", degrees(at.latitude()))
                .replace("{longitude}", degrees(at.longitude()))
                .replace(
                        "{place}",
                        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** A metre or so; more digits would only pretend. */
    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }

    /** The beginning of the template, in which there are no braces. */
    private static String host(String template) {
        return template.substring(0, template.indexOf('/', "https://".length()));
    }
}
