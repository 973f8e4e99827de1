package fi.palvelutarjotin.indexer.feed;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import java.time.Instant;
import java.time.LocalDateTime;

/** Turns instants into Finnish local time; summer time is the zone's business. */
public final class FinnishTime {

    private static final int EARLIEST_YEAR = 1900;

    private static final int LATEST_YEAR = 2200;

    private FinnishTime() {}

    /**
     * @throws UnreadableRecord when nobody can have meant that year
     */
    public static LocalDateTime of(Instant instant) {
        var local = LocalDateTime.ofInstant(instant, Schedule.ZONE);
        if (local.getYear() < EARLIEST_YEAR || local.getYear() > LATEST_YEAR) {
            throw new UnreadableRecord("A time is not possible", local.toString());
        }
        return local;
    }

    /** The local time of milliseconds since 1970-01-01T00:00Z. */
    public static LocalDateTime ofEpochMilliseconds(long milliseconds) {
        return of(Instant.ofEpochMilli(milliseconds));
    }
}
