package fi.palvelutarjotin.web.listing;

import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.place.AreaServed.Reach;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what is like a listing. */
final class SimilarViews {

    private static final int PLACES_NAMED = 2;

    private final Labels labels;
    private final Words words;

    SimilarViews(Labels labels, Words words) {
        this.labels = labels;
        this.words = words;
    }

    ListingPage.Similar of(ListingContent listing, List<IndexedListing> similar) {
        var isSomewhere = listing.area().reach() == Reach.LIMITED
                || listing.places().stream().anyMatch(place -> place.municipality() != null);
        return new ListingPage.Similar(
                isSomewhere ? words.text("listing.similar.near") : words.text("listing.similar"),
                similar.stream().map(this::view).toList());
    }

    private ListingPage.SimilarView view(IndexedListing listing) {
        return new ListingPage.SimilarView(
                Objects.requireNonNull(Shown.of(listing.name(), words.language())),
                Addresses.listing(words.language(), listing.id()),
                note(listing));
    }

    private String note(IndexedListing listing) {
        var places = listing.municipalities().size() > PLACES_NAMED
                ? Stream.<String>empty()
                : listing.municipalities().stream().map(code -> labels.of(FacetName.PLACE, code, words));
        return Stream.concat(Stream.of(words.text("kind." + listing.kind().code())), places)
                .collect(Collectors.joining(", "));
    }
}
