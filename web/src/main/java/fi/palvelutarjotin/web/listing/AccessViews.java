package fi.palvelutarjotin.web.listing;

import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.indexer.condition.AccessFit;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.query.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells of a listing's places what is known of their accessibility, and what that means for somebody. */
final class AccessViews {

    private final Words words;

    AccessViews(Words words) {
        this.words = words;
    }

    /**
     * What is told of the places; null where one goes nowhere.
     *
     * @param address of the listing's page
     */
    ListingPage.@Nullable Access of(List<Place> places, Optional<AccessProfile> chosen, String address) {
        return places.isEmpty()
                ? null
                : new ListingPage.Access(
                        places.stream().map(place -> place(place, chosen)).toList(),
                        Arrays.stream(AccessProfile.values())
                                .map(profile -> choice(profile, chosen, address))
                                .toList(),
                        chosen.isPresent() ? address + "#accessibility" : null);
    }

    private ListingPage.AccessPlace place(Place place, Optional<AccessProfile> chosen) {
        return new ListingPage.AccessPlace(
                Shown.of(place.name(), words.language()),
                place.accessibility().stream().map(this::fact).toList(),
                chosen.map(profile -> verdict(profile, place)).orElse(null),
                chosen.filter(profile -> profile.of(List.of(place)) == AccessFit.SHORTCOMING)
                        .isPresent());
    }

    /** What speaks against going, before what speaks for it; and that nothing is known, rather than nothing. */
    private String verdict(AccessProfile profile, Place place) {
        return switch (profile.of(List.of(place))) {
            case SHORTCOMING -> words.text("listing.access.shortcoming", facts(profile.hindrances(place)));
            case FITS -> words.text("listing.access.fits", facts(profile.helps(place)));
            case UNKNOWN -> words.text("listing.access.unknown");
        };
    }

    private ListingPage.AccessChoice choice(AccessProfile profile, Optional<AccessProfile> chosen, String address) {
        return new ListingPage.AccessChoice(
                words.text("listing.access.profile." + profile.code()),
                address + "?" + Parameter.ACCESSIBILITY.code() + "=" + profile.code() + "#accessibility",
                chosen.filter(profile::equals).isPresent());
    }

    private String facts(Collection<AccessibilityFact> facts) {
        return facts.stream().map(this::fact).collect(Collectors.joining(", "));
    }

    private String fact(AccessibilityFact fact) {
        return words.text("accessibility." + fact.code());
    }
}
