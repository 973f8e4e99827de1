package fi.palvelutarjotin.indexer.feed.json;

import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.source.SourceListing;
import fi.palvelutarjotin.indexer.feed.RecordReading;
import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import io.micronaut.json.tree.JsonNode;
import java.util.Optional;
import java.util.function.Function;

/**
 * One record of a JSON feed.
 *
 * @param id as the feed gave it
 * @param raw the record as the feed sent it
 */
public record JsonRecord(String id, String raw, Json json) {

    /**
     * Reads a record to exactly one outcome. A record without an id is rejected: nobody could tell it again the next
     * day.
     *
     * @param idField where the id stands
     * @param place the record's place in the feed, from 1
     */
    public static FeedRecord read(JsonNode node, String idField, long place, Function<JsonRecord, FeedRecord> reader) {
        var raw = JsonRecords.raw(node);
        var given = idOf(node, idField);
        var id = given.orElse("record " + place);
        return RecordReading.read(id, raw, () -> {
            var json = Json.of(node);
            if (given.isEmpty()) {
                json.get(idField).requiredCode();
            }
            return reader.apply(new JsonRecord(id, raw, json));
        });
    }

    public FeedRecord accepted(SourceListing listing) {
        return new FeedRecord.Accepted(id, raw, listing);
    }

    public FeedRecord unpublished(String reason) {
        return new FeedRecord.Unpublished(id, raw, reason);
    }

    /** A record's id, where it has one that can be read. */
    public static Optional<String> idOf(JsonNode node, String idField) {
        try {
            return Json.of(node).get(idField).code();
        } catch (UnreadableRecord e) {
            return Optional.empty();
        }
    }
}
