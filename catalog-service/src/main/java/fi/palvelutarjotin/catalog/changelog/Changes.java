package fi.palvelutarjotin.catalog.changelog;

import java.util.Set;
import java.util.UUID;

/**
 * A stretch of the change log.
 *
 * @param listings what changed, each once
 * @param position where the next stretch begins
 * @param more whether the stretch was cut short because it is long
 */
public record Changes(Set<UUID> listings, ChangePosition position, boolean more) {

    public Changes {
        listings = Set.copyOf(listings);
    }
}
