package fi.palvelutarjotin.indexer.feed.lahella;

import fi.palvelutarjotin.indexer.feed.json.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Knows whether a notice may be shown: its status, and from when until when its writer wanted it to be seen. */
final class LahellaVisibility {

    private final InstantSource clock;

    LahellaVisibility(InstantSource clock) {
        this.clock = clock;
    }

    Optional<String> reasonToHide(Json item) {
        var status = item.get("status").text();
        if (status.isPresent() && !status.get().equals("published")) {
            return Optional.of(status.get().equals("draft") ? "A draft at its source" : "Not published at its source");
        }
        var shown = item.get("tags").get("visibility");
        var now = clock.instant();
        if (time(shown.get("start")).filter(now::isBefore).isPresent()) {
            return Optional.of("Not yet to be shown at its source");
        }
        if (time(shown.get("end")).filter(now::isAfter).isPresent()) {
            return Optional.of("No longer to be shown at its source");
        }
        return Optional.empty();
    }

    private static Optional<Instant> time(Json epochMilliseconds) {
        return epochMilliseconds.integer().map(Instant::ofEpochMilli);
    }
}
