package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.indexer.feed.FeedSink;
import fi.palvelutarjotin.indexer.feed.RecordReading;
import fi.palvelutarjotin.indexer.feed.json.Json;
import fi.palvelutarjotin.indexer.feed.json.JsonRecords;
import io.micronaut.json.tree.JsonNode;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gives every object of PTV to the sink as exactly one outcome. Only services become listings; channels and
 * organisations are remembered for them, and are counted as not published on their own.
 */
final class PtvRecords {

    private static final String CHANNEL = "A service channel: its facts are shown with its services";
    private static final String ORGANISATION = "An organisation: shown with its services";

    /** What an object is, told by its fields. */
    enum Kind {
        SERVICE,
        CHANNEL,
        ORGANISATION,
        OTHER;

        static Kind of(JsonNode object) {
            if (!object.isObject()) {
                return OTHER;
            }
            if (object.get("serviceChannelNames") != null) {
                return CHANNEL;
            }
            if (object.get("organizationNames") != null) {
                return ORGANISATION;
            }
            return object.get("serviceNames") != null ? SERVICE : OTHER;
        }
    }

    private final ServiceReader services;
    private final ChannelReader channels;
    private final OrganisationReader organisations;
    private final FeedSink sink;
    private final Known known = new Known();

    PtvRecords(ServiceReader services, ChannelReader channels, OrganisationReader organisations, FeedSink sink) {
        this.services = services;
        this.channels = channels;
        this.organisations = organisations;
        this.sink = sink;
    }

    /** @param where the object's place in the feed, its id where it has none */
    void give(JsonNode object, String where) {
        switch (Kind.of(object)) {
            case SERVICE -> service(object, where);
            case CHANNEL -> channel(object, where);
            case ORGANISATION -> organisation(object, where);
            case OTHER ->
                sink.accept(new FeedRecord.Rejected(
                        id(object).orElse(where),
                        JsonRecords.raw(object),
                        "Not a service, a service channel or an organisation",
                        where));
        }
    }

    void reject(JsonNode object, String where, String reason, String detail) {
        sink.accept(new FeedRecord.Rejected(id(object).orElse(where), JsonRecords.raw(object), reason, detail));
    }

    void unpublished(JsonNode object, String where, String reason) {
        sink.accept(new FeedRecord.Unpublished(id(object).orElse(where), JsonRecords.raw(object), reason));
    }

    static Optional<String> id(JsonNode object) {
        if (!object.isObject()) {
            return Optional.empty();
        }
        var id = object.get("id");
        return id != null && id.isString() && !id.getStringValue().isBlank()
                ? Optional.of(id.getStringValue().strip())
                : Optional.empty();
    }

    private void service(JsonNode object, String where) {
        give(object, where, (record, id, raw) -> new FeedRecord.Accepted(id, raw, services.read(record, known, sink)));
    }

    private void channel(JsonNode object, String where) {
        give(object, where, (record, id, raw) -> {
            known.remember(id, channels.read(record, sink));
            return new FeedRecord.Unpublished(id, raw, CHANNEL);
        });
    }

    private void organisation(JsonNode object, String where) {
        give(object, where, (record, id, raw) -> {
            known.remember(id, organisations.read(record, sink));
            return new FeedRecord.Unpublished(id, raw, ORGANISATION);
        });
    }

    private interface Published {
        FeedRecord read(Json record, String id, String raw);
    }

    private void give(JsonNode object, String where, Published reader) {
        var raw = JsonRecords.raw(object);
        var record = Json.of(object);
        Supplier<FeedRecord> outcome = () -> {
            var id = record.get("id").requiredText();
            var status = record.get("publishingStatus").text().orElse("Published");
            return status.equals("Published")
                    ? reader.read(record, id, raw)
                    : new FeedRecord.Unpublished(id, raw, "Not published at its source: " + status);
        };
        sink.accept(RecordReading.read(id(object).orElse(where), raw, outcome));
    }
}
