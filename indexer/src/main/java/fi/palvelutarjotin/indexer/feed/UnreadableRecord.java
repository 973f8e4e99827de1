package fi.palvelutarjotin.indexer.feed;

import org.jspecify.annotations.Nullable;

/** Says why a record cannot be taken in: a short reason to be counted, and what exactly was wrong. */
public final class UnreadableRecord extends RuntimeException {

    private final String reason;

    private final @Nullable String detail;

    public UnreadableRecord(String reason, @Nullable String detail) {
        super(detail == null ? reason : reason + ": " + detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    public String reason() {
        return reason;
    }

    public @Nullable String detail() {
        return detail;
    }
}
