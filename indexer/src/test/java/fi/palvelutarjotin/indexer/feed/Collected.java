package fi.palvelutarjotin.indexer.feed;

import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.source.SourceListing;
import java.util.ArrayList;
import java.util.List;

/** Keeps all that a format gives. */
public final class Collected implements FeedSink {

    public final List<FeedRecord> records = new ArrayList<>();
    public final List<String> notices = new ArrayList<>();
    public final List<String> checkpoints = new ArrayList<>();

    @Override
    public void accept(FeedRecord record) {
        records.add(record);
    }

    @Override
    public void checkpoint(String cursor) {
        checkpoints.add(cursor);
    }

    @Override
    public void expect(long records) {}

    @Override
    public void unknownCode(String table, String code) {
        notices.add(table + ": " + code);
    }

    public <T extends FeedRecord> List<T> all(Class<T> type) {
        return records.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public SourceListing listing(String id) {
        return all(FeedRecord.Accepted.class).stream()
                .filter(record -> record.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " was not accepted: " + records))
                .listing();
    }

    public ListingContent content(String id) {
        return listing(id).content();
    }
}
