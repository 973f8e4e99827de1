package fi.palvelutarjotin.web.listing;

import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says where a listing is and for whose residents. */
final class WhereViews {

    private final Labels labels;
    private final Words words;
    private final RouteSettings routes;

    WhereViews(Labels labels, Words words, RouteSettings routes) {
        this.labels = labels;
        this.words = words;
        this.routes = routes;
    }

    ListingPage.Where of(ListingContent content) {
        var places = content.places().stream().map(this::place).toList();
        var area = isWherePlacesAre(content) ? null : area(content.area());
        return new ListingPage.Where(places, area, !places.isEmpty() || area != null);
    }

    private ListingPage.PlaceView place(Place place) {
        var address = address(place);
        return new ListingPage.PlaceView(Shown.of(place.name(), words.language()), address, route(place, address));
    }

    /** A municipality alone is no destination; a point abroad is a mistake. */
    private @Nullable String route(Place place, @Nullable String address) {
        var point = place.coordinates();
        var to = point != null && point.inFinland()
                ? point.latitude() + "," + point.longitude()
                : place.street().isEmpty() ? null : address;
        return to == null
                ? null
                : routes.address()
                        .map(route -> route.replace(RouteSettings.TO, URLEncoder.encode(to, StandardCharsets.UTF_8)))
                        .orElse(null);
    }

    /** The place on one line, as it is written on an envelope; null when nothing of it is told. */
    @Nullable
    String address(Place place) {
        var street = place.street()
                .bestFor(words.language())
                .map(LocalizedText.Spoken::text)
                .orElse(null);
        var office = Stream.of(place.postalCode(), place.postOffice())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        var municipality = place.municipality() == null ? "" : labels.municipality(place.municipality(), words);
        var lines = Stream.of(street == null ? "" : street, office, sameAs(office, municipality) ? "" : municipality)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining(", "));
        return lines.isEmpty() ? null : lines;
    }

    private static boolean sameAs(String office, String municipality) {
        return office.toLowerCase(java.util.Locale.ROOT).endsWith(municipality.toLowerCase(java.util.Locale.ROOT));
    }

    /** That something in Järvenpää is for Järvenpää needs no saying. */
    private static boolean isWherePlacesAre(ListingContent content) {
        var area = content.area();
        var municipalities = content.places().stream().map(Place::municipality).collect(Collectors.toSet());
        return area.reach() == AreaServed.Reach.LIMITED
                && area.counties().isEmpty()
                && municipalities.containsAll(area.municipalities());
    }

    private @Nullable String area(AreaServed area) {
        return switch (area.reach()) {
            case NATIONWIDE -> words.text("reach.nationwide");
            case NATIONWIDE_EXCEPT_ALAND -> words.text("reach.nationwideExceptAland");
            case LIMITED ->
                Stream.concat(area.counties().stream(), area.municipalities().stream())
                        .map(code -> labels.of(FacetName.PLACE, code, words))
                        .collect(Collectors.joining(", "));
            case UNKNOWN -> null;
        };
    }
}
