package fi.palvelutarjotin.indexer.feed.linkedevents;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.indexer.feed.FeedSink;
import fi.palvelutarjotin.indexer.feed.json.JsonRecord;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes one listing of a recurring series and its times, which the feed sends as events of their own: a series is kept
 * until the end of the feed, a time that comes before its series likewise. All else goes on at once.
 *
 * <p>An umbrella (a festival, a theme week) is no series: what happens under it stays a listing of its own.
 */
final class SeriesKeeper {

    static final String SHOWN_WITH_SERIES = "Part of a series, shown with it";

    private final EventListing listing;
    private final FeedSink sink;
    private final Map<String, JsonNode> series = new LinkedHashMap<>();
    private final Map<String, List<Occurrence>> times = new HashMap<>();
    private final Map<String, List<JsonNode>> waiting = new LinkedHashMap<>();
    private long taken;

    SeriesKeeper(EventListing listing, FeedSink sink) {
        this.listing = listing;
        this.sink = sink;
    }

    /** Whether all that was taken has been given on. */
    boolean isEmpty() {
        return series.isEmpty() && waiting.isEmpty();
    }

    void take(JsonNode node) {
        taken++;
        var id = JsonRecord.idOf(node, "id");
        if (id.isPresent() && isSeries(node)) {
            series.put(id.get(), node);
            return;
        }
        var parent = parentOf(node);
        if (parent.isEmpty()) {
            sink.accept(read(node, List.of()));
        } else if (series.containsKey(parent.get())) {
            giveAsPart(node, parent.get());
        } else {
            waiting.computeIfAbsent(parent.get(), unseen -> new ArrayList<>()).add(node);
        }
    }

    /** The series and umbrellas that were named by what belongs to them and have not come themselves. */
    Set<String> parentsNotSeen() {
        var names = new TreeSet<>(waiting.keySet());
        names.removeAll(series.keySet());
        return names;
    }

    /** Takes a series that was asked for by its id; an umbrella is left alone, it has not changed. */
    void takeSeries(JsonNode node) {
        JsonRecord.idOf(node, "id").filter(id -> isSeries(node)).ifPresent(id -> series.put(id, node));
    }

    Set<String> series() {
        return Set.copyOf(series.keySet());
    }

    /** Notes the time of a part that has not changed, so that its series keeps it. */
    void noteTime(String parent, JsonNode node) {
        JsonRecord.read(node, "id", taken, child -> part(child, parent));
    }

    /** Gives all that was kept. */
    void finish() {
        waiting.forEach((parent, nodes) -> nodes.forEach(node -> {
            if (series.containsKey(parent)) {
                giveAsPart(node, parent);
            } else {
                sink.accept(read(node, List.of()));
            }
        }));
        series.forEach((id, node) -> sink.accept(read(node, times.getOrDefault(id, List.of()))));
        waiting.clear();
        series.clear();
    }

    private void giveAsPart(JsonNode node, String parent) {
        sink.accept(JsonRecord.read(node, "id", taken, child -> part(child, parent)));
    }

    private FeedRecord part(JsonRecord child, String parent) {
        var hidden = EventStatus.reasonToHide(child.json());
        if (hidden.isEmpty()) {
            times.computeIfAbsent(parent, first -> new ArrayList<>())
                    .addAll(EventTimes.read(child.json()).dates());
        }
        return child.unpublished(hidden.orElse(SHOWN_WITH_SERIES));
    }

    private FeedRecord read(JsonNode node, List<Occurrence> dates) {
        return JsonRecord.read(node, "id", taken, record -> listing.read(record, dates, sink));
    }

    private static boolean isSeries(JsonNode node) {
        var type = node.isObject() ? node.get("super_event_type") : null;
        return type != null && type.isString() && type.getStringValue().equals("recurring");
    }

    private static Optional<String> parentOf(JsonNode node) {
        var parent = node.isObject() ? node.get("super_event") : null;
        return parent == null || !parent.isObject()
                ? Optional.empty()
                : JsonRecord.idOf(parent, "id")
                        .or(() -> JsonRecord.idOf(parent, "@id")
                                .map(address -> address.replaceFirst("/+$", "").replaceFirst("^.*/", "")));
    }
}
