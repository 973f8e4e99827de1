package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.place.Place;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where help is sought, when nobody says so but what was chosen. */
final class ListingAreas {

    private ListingAreas() {}

    /** The municipality of the first listing that is at home in one alone. */
    static Optional<String> of(Collection<Listing> listings) {
        return listings.stream()
                .map(ListingAreas::municipalities)
                .filter(municipalities -> municipalities.size() == 1)
                .flatMap(Set::stream)
                .findFirst();
    }

    private static Set<String> municipalities(Listing listing) {
        var content = listing.content();
        return Stream.concat(
                        content.area().municipalities().stream(),
                        content.places().stream().map(Place::municipality))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
