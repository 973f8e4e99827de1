package fi.palvelutarjotin.catalog.saved;

import fi.palvelutarjotin.catalog.text.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search that somebody wants to hear of.
 *
 * @param address where the mail goes
 * @param query the query part of the search page's address; empty for everything
 * @param confirmed when its owner said that it is theirs; null while that is open
 * @param confirmToken for the link that confirms
 * @param stopToken for the link that ends it
 */
public record SavedSearch(
        UUID id,
        Language language,
        String address,
        String query,
        @Nullable Instant confirmed,
        String confirmToken,
        String stopToken) {

    public static final int LONGEST_ADDRESS = 254;

    public static final int LONGEST_QUERY = 4_000;

    /** Nothing of a person in a log line. */
    @Override
    public String toString() {
        return "SavedSearch[" + id + "]";
    }
}
