package fi.palvelutarjotin.indexer.feed.linkedevents;

import fi.palvelutarjotin.indexer.feed.FeedInput;
import fi.palvelutarjotin.indexer.feed.FeedSink;
import fi.palvelutarjotin.indexer.feed.ReadOutcome;
import fi.palvelutarjotin.indexer.feed.WebAddresses;
import fi.palvelutarjotin.indexer.feed.fetch.LoopGuard;
import fi.palvelutarjotin.indexer.feed.json.JsonRecord;
import fi.palvelutarjotin.indexer.feed.json.JsonRecords;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the pages of a LinkedEvents server. */
final class EventPages {

    private static final String CHANGED_SINCE = "last_modified_since";

    private static final String EVENT_TYPES = "General,Course,Volunteering";

    private static final Logger LOG = LoggerFactory.getLogger(EventPages.class);

    private static final int LONGEST_CURSOR = 2000;

    private final FeedInput input;
    private final FeedSink sink;
    private final SeriesKeeper series;
    private final LoopGuard guard = new LoopGuard();

    EventPages(FeedInput input, FeedSink sink, EventListing listing) {
        this.input = input;
        this.sink = sink;
        series = new SeriesKeeper(listing, sink);
    }

    ReadOutcome read(URI feed) throws IOException {
        var first = firstPage(feed);
        var page = input.resumeFrom().isPresent()
                ? WebAddresses.sameHost(feed, input.resumeFrom().get())
                : first;
        var changesOnly = WebAddresses.has(page, CHANGED_SINCE);
        var next = Optional.of(page);
        try {
            while (next.isPresent()) {
                guard.page(next.get());
                next = readPage(next.get());
                next.map(URI::toString).ifPresent(this::checkpoint);
            }
            if (changesOnly) {
                completeSeries(WebAddresses.under(feed, "event"));
            }
        } finally {
            series.finish();
        }
        return changesOnly ? ReadOutcome.CHANGES : ReadOutcome.SNAPSHOT;
    }

    /** What the server leaves out by default must be asked for: courses, volunteering, places and keywords in full. */
    private URI firstPage(URI feed) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("event_type", EVENT_TYPES);
        asked.put("include", "location,keywords");
        // In the default order, by change, rows move between pages while one reads.
        asked.put("sort", "start_time");
        asked.put("page_size", "100");
        var since = input.changedSince();
        if (since.isPresent()) {
            asked.put(CHANGED_SINCE, since.get().toString());
            asked.put("show_deleted", "true");
        } else if (!WebAddresses.has(feed, "start")) {
            // A server keeps its whole past: 150,000 rows in Helsinki, of which nobody can take part in any.
            asked.put("start", "today");
        }
        return WebAddresses.with(WebAddresses.under(feed, "event"), asked);
    }

    private Optional<URI> readPage(URI page) throws IOException {
        var ids = new ArrayList<String>();
        var others = JsonRecords.each(input.open(page), "data", node -> {
            ids.add(JsonRecord.idOf(node, "id").orElseGet(() -> JsonRecords.raw(node)));
            series.take(node);
        });
        if (!ids.isEmpty()) {
            guard.content(page, String.join("\n", ids));
        }
        var meta = others.get("meta");
        if (meta == null || !meta.isObject()) {
            return Optional.empty();
        }
        number(meta.get("count")).ifPresent(sink::expect);
        var next = meta.get("next");
        return next == null || !next.isString()
                ? Optional.empty()
                : Optional.of(WebAddresses.sameHost(page, next.getStringValue()));
    }

    /** Among the changes is only what changed of a series: the rest of it is asked for, or its dates would be lost. */
    private void completeSeries(URI events) throws IOException {
        for (var parent : series.parentsNotSeen()) {
            var address = URI.create(events.toString().replaceFirst("/*(\\?.*)?$", "/" + parent + "/"));
            try {
                series.takeSeries(JsonRecords.document(
                        input.open(WebAddresses.with(address, Map.of("include", "location,keywords")))));
            } catch (IOException e) {
                // A series that is gone leaves its parts to stand for themselves.
                LOG.info("The series {} could not be read: {}", parent, e.getMessage());
            }
        }
        for (var parent : series.series()) {
            var parts = new LinkedHashMap<String, String>();
            parts.put("super_event", parent);
            parts.put("event_type", EVENT_TYPES);
            // The next hundred are enough: nobody plans further ahead, and what is over needs no date.
            parts.put("start", "today");
            parts.put("sort", "start_time");
            parts.put("page_size", "100");
            JsonRecords.each(
                    input.open(WebAddresses.with(events, parts)), "data", node -> series.noteTime(parent, node));
        }
    }

    private static Optional<Long> number(@Nullable JsonNode count) {
        return count == null || !count.isNumber() ? Optional.empty() : Optional.of(count.getLongValue());
    }

    /** While a series is kept back, going on from here after a fault would lose it. */
    private void checkpoint(String next) {
        if (series.isEmpty() && next.length() <= LONGEST_CURSOR) {
            sink.checkpoint(next);
        }
    }
}
