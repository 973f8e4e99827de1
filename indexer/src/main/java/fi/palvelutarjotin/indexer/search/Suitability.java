package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.indexer.condition.AccessFit;
import org.jspecify.annotations.Nullable;

/**
 * How a hit meets the conditions.
 *
 * @param time its first coming time that fits; null when no time was asked for
 * @param distance from the point asked for; null when none was, or when the listing is nowhere
 * @param access null when no profile was asked for
 */
public record Suitability(
        @Nullable Occurrence time,
        @Nullable Distance distance,
        @Nullable AccessFit access) {

    public static final Suitability NOT_ASKED = new Suitability(null, null, null);

    /**
     * How far something is, as the crow flies.
     *
     * @param approximate whether it is told of the municipality's centre only
     */
    public record Distance(int metres, boolean approximate) {}
}
