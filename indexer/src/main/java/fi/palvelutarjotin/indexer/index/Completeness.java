package fi.palvelutarjotin.indexer.index;

import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.listing.Registration;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.util.stream.DoubleStream;

/** How much a listing tells of what a person must know who wants to go there, or to call. */
final class Completeness {

    /** A description of so many characters says what it is about; a longer one is not therefore better. */
    private static final int ENOUGH_CHARACTERS = 200;

    private Completeness() {}

    /**
     * From 0, where there is nothing but a name, to 1. What it is in short and at some length, where, when, for how much,
     * for whom, whom to ask and who arranges count alike, because each may be the one that somebody misses.
     */
    static double of(Listing listing) {
        var content = listing.content();
        return DoubleStream.of(
                        told(!content.summary().isEmpty()),
                        length(content.description()),
                        told(tellsWhere(content)),
                        told(!content.schedule().isEmpty()),
                        told(content.price().kind() != Price.Kind.UNKNOWN),
                        told(!content.targetGroups().isEmpty()
                                || !content.ages().equals(Ages.ANY)),
                        told(tellsWhomToAsk(content)),
                        told(listing.organisation() != null))
                .average()
                .orElseThrow();
    }

    /** To what comes home or is held at a distance, nobody needs to know the way. */
    private static boolean tellsWhere(ListingContent content) {
        return !content.places().isEmpty() || content.channels().stream().anyMatch(channel -> channel != Channel.PLACE);
    }

    private static boolean tellsWhomToAsk(ListingContent content) {
        var registration = content.registration();
        return !content.contacts().isEmpty() || hasAddress(registration);
    }

    private static boolean hasAddress(Registration registration) {
        return registration.url() != null || registration.email() != null;
    }

    /** In the language that has most: nobody reads all of them. */
    private static double length(LocalizedText description) {
        var longest = description.texts().values().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.min(1, (double) longest / ENOUGH_CHARACTERS);
    }

    private static double told(boolean told) {
        return told ? 1 : 0;
    }
}
