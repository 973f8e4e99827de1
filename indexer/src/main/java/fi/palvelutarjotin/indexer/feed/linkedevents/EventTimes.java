package fi.palvelutarjotin.indexer.feed.linkedevents;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.indexer.feed.FinnishTime;
import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads when an event is: UTC in the feed, Finnish time with us. */
final class EventTimes {

    /** Rows that span years are places and services in disguise; as a visit nobody can plan them. */
    private static final int LONGEST_OCCURRENCE_DAYS = 400;

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private static final int DAY_ONLY = "2027-01-31".length();

    private EventTimes() {}

    static Schedule read(Json event) {
        var start = event.get("start_time").text().map(EventTimes::local).orElse(null);
        var end = event.get("end_time").text().map(EventTimes::localEnd).orElse(null);
        if (start == null) {
            return end == null ? Schedule.NONE : season(null, end.toLocalDate());
        }
        if (end != null && end.isBefore(start)) {
            throw new UnreadableRecord("It ends before it starts", "%s – %s".formatted(start, end));
        }
        if (end != null && ChronoUnit.DAYS.between(start, end) > LONGEST_OCCURRENCE_DAYS) {
            return season(start.toLocalDate(), end.toLocalDate());
        }
        return Schedule.dates(List.of(occurrence(start, end)));
    }

    /** The time of a series whose single times are not told: from its first day to its last. */
    static Schedule asSeason(Schedule schedule) {
        return schedule.dates().stream()
                .findFirst()
                .filter(whole -> !whole.starts().toLocalDate().equals(whole.lastDay()))
                .map(whole -> season(whole.starts().toLocalDate(), whole.lastDay()))
                .orElse(schedule);
    }

    private static Schedule season(@Nullable LocalDate from, LocalDate until) {
        return new Schedule(List.of(), List.of(), Set.of(), from, until);
    }

    /** What starts at midnight and ends at midnight, or has no end, has no hours: the feed means the days. */
    private static Occurrence occurrence(LocalDateTime start, @Nullable LocalDateTime end) {
        var fromMidnight = start.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (end == null || end.equals(start)) {
            return new Occurrence(start, null, fromMidnight);
        }
        var endsAt = end.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        if (fromMidnight && (endsAt.equals(LocalTime.MIDNIGHT) || endsAt.equals(LAST_MINUTE))) {
            var lastDay = end.minusMinutes(1).toLocalDate();
            return new Occurrence(start, lastDay.equals(start.toLocalDate()) ? null : lastDay.atStartOfDay(), true);
        }
        return Occurrence.at(start, end);
    }

    /** A last day without hours is a day on which it still is. */
    private static LocalDateTime localEnd(String written) {
        return written.length() == DAY_ONLY ? local(written).plusDays(1) : local(written);
    }

    /** The feed leaves the hours out where they are not known: then the day, from its midnight. */
    private static LocalDateTime local(String written) {
        return written.length() == DAY_ONLY
                ? LocalDate.parse(written).atStartOfDay()
                : FinnishTime.of(OffsetDateTime.parse(written).toInstant());
    }
}
