package fi.palvelutarjotin.catalog.source;

import org.jspecify.annotations.Nullable;

/**
 * A record that was not understood, kept so that somebody can mend it.
 *
 * @param recordId the feed's id, or the record's place in the feed
 * @param raw the record as it was sent, cut at {@link #RAW_CHARACTERS_KEPT}
 */
public record Rejection(
        String recordId, String reason, @Nullable String detail, String raw) {

    /** Enough to see what is wrong; a record that is larger is nearly always wrong by its size. */
    public static final int RAW_CHARACTERS_KEPT = 100_000;

    static String cut(String raw) {
        return raw.length() <= RAW_CHARACTERS_KEPT
                ? raw
                : raw.substring(0, RAW_CHARACTERS_KEPT) + "… (%,d characters in all)".formatted(raw.length());
    }
}
