package fi.palvelutarjotin.catalog.source;

import org.jspecify.annotations.Nullable;

/** What became of one record of a feed when it was read: every record read ends as exactly one of these. */
public sealed interface FeedRecord {

    /** The id that the feed gave, or the place in the feed ("row 17") where it gave none. */
    String id();

    /** The record as the feed sent it. */
    String raw();

    /** Understood. */
    record Accepted(String id, String raw, SourceListing listing) implements FeedRecord {}

    /** Understood, and not to be shown: a draft, deleted or cancelled at its source. */
    record Unpublished(String id, String raw, String reason) implements FeedRecord {}

    /**
     * Not understood.
     *
     * @param reason a short sentence, the same for the same fault, to be counted in the report
     * @param detail what exactly was wrong in this record
     */
    record Rejected(
            String id, String raw, String reason, @Nullable String detail) implements FeedRecord {}
}
