package fi.palvelutarjotin.catalog.source;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a source and what came of it.
 *
 * @param finished null while it is running
 * @param cursor where it goes on if it broke off
 * @param message a sentence for the person who runs feeds, when there is something to say
 */
public record FeedRun(
        UUID id,
        String source,
        Status status,
        Instant started,
        @Nullable Instant finished,
        @Nullable String cursor,
        RunCounts counts,
        @Nullable String message) {

    /** How a run stands. */
    public enum Status {
        RUNNING,
        /** Came to its end. */
        DONE,
        /** The feed broke off; what was read before stands, and nothing was removed. */
        BROKEN,
        /** Came to its end, but would remove so much that a person must confirm it. */
        HELD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
