package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.indexer.feed.FeedInput;
import fi.palvelutarjotin.indexer.feed.FeedSink;
import fi.palvelutarjotin.indexer.feed.ReadOutcome;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads PTV at its address: pages of ids, then the services of each page with their channels and organisations.
 *
 * <p>After a whole reading, only what changed is asked for: services of changed channels, changed services, and the lists
 * of archived and withdrawn ones. A run that broke off goes on after the last page that was read.
 */
final class WebReading {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A list of ids that is read to its end before the next begins; its name stands in the cursor. */
    private enum Stage {
        CHANNELS("ServiceChannel", ""),
        PUBLISHED("Service", ""),
        ARCHIVED("Service", "&status=Archived"),
        WITHDRAWN("Service", "&status=Withdrawn");

        private final String path;
        private final String status;

        Stage(String path, String status) {
            this.path = path;
            this.status = status;
        }

        String query(Optional<Instant> since) {
            return since.map(moment -> "&date=" + UTC.format(moment.truncatedTo(ChronoUnit.SECONDS)))
                            .orElse("")
                    + status;
        }
    }

    private final FeedInput input;
    private final FeedSink sink;
    private final PtvRecords records;
    private final IdPages pages;
    private final WebObjects objects;

    WebReading(FeedInput input, FeedSink sink, PtvRecords records, URI address) {
        this.input = input;
        this.sink = sink;
        this.records = records;
        var base = URI.create(address.toString().replaceFirst("/*$", "/"));
        this.pages = new IdPages(input, base);
        this.objects = new WebObjects(input, base, records);
    }

    ReadOutcome read() throws IOException {
        var since = input.changedSince();
        var cursor = Cursor.parse(input.resumeFrom());
        for (var stage : stages(since)) {
            if (stage.ordinal() >= cursor.stage()) {
                read(stage, since, stage.ordinal() == cursor.stage() ? cursor.page() + 1 : 1);
            }
        }
        return since.isPresent() ? ReadOutcome.CHANGES : ReadOutcome.SNAPSHOT;
    }

    private static List<Stage> stages(Optional<Instant> since) {
        return since.isPresent() ? List.of(Stage.values()) : List.of(Stage.PUBLISHED);
    }

    private void read(Stage stage, Optional<Instant> since, int firstPage) throws IOException {
        pages.each(stage.path, stage.query(since), firstPage, (page, items) -> {
            if (stage == Stage.PUBLISHED && page.number() == 1) {
                sink.expect(page.expected());
            }
            take(stage, items);
            sink.checkpoint(new Cursor(stage.ordinal(), page.number()).toString());
        });
    }

    private void take(Stage stage, List<JsonNode> items) throws IOException {
        switch (stage) {
            case PUBLISHED -> objects.services(items);
            case CHANNELS -> objects.services(connected(objects.channels(items)));
            case ARCHIVED ->
                items.forEach(item -> records.unpublished(item, "a listed service", "Archived at its source"));
            case WITHDRAWN ->
                items.forEach(item -> records.unpublished(item, "a listed service", "Withdrawn at its source"));
        }
    }

    /** The services that a changed channel names: they changed with it, although PTV does not say so. */
    private static List<JsonNode> connected(List<JsonNode> channels) {
        var services = new LinkedHashMap<String, JsonNode>();
        for (var channel : channels) {
            var connections = channel.get("services");
            if (connections != null && connections.isArray()) {
                for (var connection : connections.values()) {
                    var service = connection.isObject() ? connection.get("service") : null;
                    if (service != null) {
                        PtvRecords.id(service).ifPresent(id -> services.putIfAbsent(id, service));
                    }
                }
            }
        }
        return new ArrayList<>(services.values());
    }

    /** Where a run stopped: the list and its last page that was read. */
    private record Cursor(int stage, int page) {

        static Cursor parse(Optional<String> written) {
            return written.filter(text -> text.matches("\\d{1,2}:\\d{1,6}"))
                    .map(text -> text.split(":"))
                    .map(parts -> new Cursor(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
                    .orElse(new Cursor(0, 0));
        }

        @Override
        public String toString() {
            return stage + ":" + page;
        }
    }
}
