package fi.palvelutarjotin.catalog.source;

import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The exact key of the same activity in several sources: the same Y-tunnus, the same name and the same place.
 *
 * <p>Only what is certain is merged here; likeness is for people and for the matcher to judge.
 */
final class MergeKey {

    private MergeKey() {}

    /** The key, or empty when something that makes it certain is not known. */
    static Optional<String> of(SourceListing listing) {
        var organisation = listing.organisation();
        if (organisation == null || organisation.businessId() == null) {
            return Optional.empty();
        }
        return placeKey(listing.content())
                .map(place -> String.join(
                        "|",
                        organisation.businessId(),
                        nameKey(listing.content().name()),
                        place));
    }

    /** A name as it is compared: in lower case, without punctuation, blanks joined. */
    static String nameKey(LocalizedText name) {
        var spoken = name.bestFor(Language.FI).orElseThrow().text();
        var letters = folded(spoken);
        return letters.isEmpty() ? spoken : letters;
    }

    private static Optional<String> placeKey(ListingContent content) {
        if (!content.places().isEmpty()) {
            return placeKey(content.places().getFirst());
        }
        return content.channels().equals(Set.of(Channel.ONLINE)) ? Optional.of("online") : Optional.empty();
    }

    private static Optional<String> placeKey(Place place) {
        var street = place.street().bestFor(Language.FI);
        return place.municipality() == null || street.isEmpty()
                ? Optional.empty()
                : Optional.of(place.municipality() + "|" + folded(street.get().text()));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
