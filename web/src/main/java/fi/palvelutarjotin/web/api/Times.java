package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.web.api.SearchAnswer.Time;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Finnish local times with their offset, so that no program needs to know the zone. */
final class Times {

    private Times() {}

    static Time write(Occurrence occurrence) {
        var ends = occurrence.ends();
        return new Time(write(occurrence.starts()), ends == null ? null : write(ends));
    }

    private static String write(LocalDateTime local) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.atZone(Schedule.ZONE));
    }
}
