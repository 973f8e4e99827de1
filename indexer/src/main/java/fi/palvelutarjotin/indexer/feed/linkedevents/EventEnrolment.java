package fi.palvelutarjotin.indexer.feed.linkedevents;

import fi.palvelutarjotin.catalog.listing.Registration;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.FinnishTime;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/**
 * Reads whether one must sign up: only a time for it tells so. The prose is no witness, since "ei tarvitse ilmoittautua"
 * holds the same word.
 */
final class EventEnrolment {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");

    private EventEnrolment() {}

    static Registration read(Json event) {
        var from = day(event.get("enrolment_start_time"));
        var until = day(event.get("enrolment_end_time"));
        if (from.isEmpty() && until.isEmpty()) {
            return Registration.UNKNOWN;
        }
        var days =
                from.map(DAY::format).orElse("") + "–" + until.map(DAY::format).orElse("");
        var instructions = new LocalizedText(Map.of(
                Language.FI, "Ilmoittautuminen " + days,
                Language.SV, "Anmälan " + days,
                Language.EN, "Sign up " + days));
        return new Registration(Registration.Need.REQUIRED, instructions, null, null);
    }

    private static Optional<LocalDate> day(Json time) {
        return time.text()
                .map(written -> FinnishTime.of(OffsetDateTime.parse(written).toInstant())
                        .toLocalDate());
    }
}
