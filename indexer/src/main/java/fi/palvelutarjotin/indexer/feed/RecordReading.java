package fi.palvelutarjotin.indexer.feed;

import fi.palvelutarjotin.catalog.source.FeedRecord;
import java.time.DateTimeException;
import java.util.function.Supplier;

/** Turns whatever happens while one record is read into exactly one outcome. */
public final class RecordReading {

    private RecordReading() {}

    /**
     * Reads a record; a fault in it becomes a rejection with its reason.
     *
     * @param id the feed's id, or the record's place in the feed
     * @param raw the record as the feed sent it
     */
    public static FeedRecord read(String id, String raw, Supplier<FeedRecord> reader) {
        try {
            return reader.get();
        } catch (UnreadableRecord e) {
            return new FeedRecord.Rejected(id, raw, e.reason(), e.detail());
        } catch (IllegalArgumentException | DateTimeException e) {
            return new FeedRecord.Rejected(id, raw, "A value is not possible", e.getMessage());
        }
    }
}
