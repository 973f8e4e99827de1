package fi.palvelutarjotin.indexer.index;

import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a hit shows without asking the database.
 *
 * @param organisation who arranges, when known
 * @param sources the sources' names and the ids that they gave
 */
@Serdeable
public record IndexedListing(
        String id,
        ListingKind kind,
        LocalizedText name,
        LocalizedText summary,
        @Nullable IndexedOrganisation organisation,
        AreaServed area,
        Set<String> municipalities,
        Set<String> themes,
        Set<String> targetGroups,
        Set<Channel> channels,
        Set<String> languages,
        List<Place> places,
        Schedule schedule,
        Price.Kind price,
        Ages ages,
        List<IndexedSource> sources) {

    /** Who arranges. */
    @Serdeable
    public record IndexedOrganisation(String id, LocalizedText name) {}

    /** Where it came from. */
    @Serdeable
    public record IndexedSource(String source, String id) {}
}
