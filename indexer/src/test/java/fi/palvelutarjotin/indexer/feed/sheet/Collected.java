package fi.palvelutarjotin.indexer.feed.sheet;

import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.source.SourceListing;
import fi.palvelutarjotin.indexer.feed.FeedSink;
import java.util.ArrayList;
import java.util.List;

/** Keeps all that a format gives. */
final class Collected implements FeedSink {

    final List<FeedRecord> records = new ArrayList<>();
    final List<String> notices = new ArrayList<>();
    final List<String> checkpoints = new ArrayList<>();

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

    <T extends FeedRecord> List<T> all(Class<T> type) {
        return records.stream().filter(type::isInstance).map(type::cast).toList();
    }

    SourceListing listing(String id) {
        return all(FeedRecord.Accepted.class).stream()
                .filter(record -> record.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " was not accepted: " + records))
                .listing();
    }

    ListingContent content(String id) {
        return listing(id).content();
    }
}
