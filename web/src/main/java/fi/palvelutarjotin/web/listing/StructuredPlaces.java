package fi.palvelutarjotin.web.listing;

import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells in the words of schema.org where a listing is. */
final class StructuredPlaces {

    private final Labels labels;
    private final Words words;

    StructuredPlaces(Labels labels, Words words) {
        this.labels = labels;
        this.words = words;
    }

    /** The places, and the page itself for what is on the web. */
    List<StructuredListing.Somewhere> of(ListingContent content, String url) {
        var online = content.channels().contains(Channel.ONLINE)
                ? Stream.of(new StructuredListing.Somewhere("VirtualLocation", null, url, null, null, List.of()))
                : Stream.<StructuredListing.Somewhere>empty();
        return Stream.concat(content.places().stream().map(this::somewhere), online)
                .toList();
    }

    private StructuredListing.Somewhere somewhere(Place place) {
        return new StructuredListing.Somewhere(
                "Place", text(place.name()), null, address(place), point(place), features(place));
    }

    StructuredListing.@Nullable Address address(Place place) {
        var street = text(place.street());
        var municipality = place.municipality();
        var locality = place.postOffice() != null
                ? place.postOffice()
                : municipality == null ? null : labels.municipality(municipality, words);
        return street == null && place.postalCode() == null && locality == null
                ? null
                : new StructuredListing.Address("PostalAddress", street, place.postalCode(), locality, "FI");
    }

    static StructuredListing.@Nullable Point point(Place place) {
        var point = place.coordinates();
        return point == null || !point.inFinland()
                ? null
                : new StructuredListing.Point("GeoCoordinates", point.latitude(), point.longitude());
    }

    List<StructuredListing.Feature> features(Place place) {
        return place.accessibility().stream()
                .map(fact -> new StructuredListing.Feature(
                        "LocationFeatureSpecification", words.text("accessibility." + fact.code()), true))
                .toList();
    }

    @Nullable
    String text(LocalizedText text) {
        return text.bestFor(words.language()).map(LocalizedText.Spoken::text).orElse(null);
    }
}
