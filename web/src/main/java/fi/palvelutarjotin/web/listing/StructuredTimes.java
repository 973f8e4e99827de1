package fi.palvelutarjotin.web.listing;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells in the words of schema.org when something happens. */
final class StructuredTimes {

    private static final int MOST_DAYS_OFF = 60;
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private StructuredTimes() {}

    static List<StructuredListing.Times> weekly(Schedule schedule) {
        var daysOff = schedule.exceptions().stream()
                .limit(MOST_DAYS_OFF)
                .map(LocalDate::toString)
                .toList();
        return schedule.weekly().stream()
                .map(time -> weekly(time, schedule, daysOff))
                .toList();
    }

    private static StructuredListing.Times weekly(WeeklyTime time, Schedule schedule, List<String> daysOff) {
        return new StructuredListing.Times(
                "Schedule",
                "https://schema.org/" + time.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                HOURS.format(time.starts()),
                time.ends() == null ? null : HOURS.format(time.ends()),
                "P" + time.everyWeeks() + "W",
                written(schedule.from()),
                written(schedule.until()),
                daysOff,
                Schedule.ZONE.getId());
    }

    static String starts(Occurrence time) {
        return written(time.starts(), time.allDay());
    }

    static @Nullable String ends(Occurrence time) {
        return time.ends() == null ? null : written(time.ends(), time.allDay());
    }

    static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** With the offset from Greenwich, as the format wants it. */
    private static String written(LocalDateTime time, boolean allDay) {
        return allDay
                ? time.toLocalDate().toString()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(Schedule.ZONE));
    }
}
