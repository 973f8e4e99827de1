package fi.palvelutarjotin.indexer.feed.linkedevents;

import fi.palvelutarjotin.indexer.feed.Cancellation;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.Optional;

/** Knows whether an event may be shown. */
final class EventStatus {

    private EventStatus() {}

    static Optional<String> reasonToHide(Json event) {
        if (event.get("deleted").bool().orElse(false)) {
            return Optional.of("Deleted at its source");
        }
        if (event.get("publication_status").text().filter("draft"::equals).isPresent()) {
            return Optional.of("A draft at its source");
        }
        var status = event.get("event_status").text().orElse("");
        if (status.equals("EventCancelled") || Cancellation.isSaidBy(EventTexts.line(event.get("name")))) {
            return Optional.of(Cancellation.REASON);
        }
        // EventRescheduled has its new time, and some cities give that status to everything.
        return status.equals("EventPostponed")
                ? Optional.of("Postponed at its source without a new time")
                : Optional.empty();
    }
}
