package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import fi.palvelutarjotin.web.api.ListingAnswer.DateEntry;
import fi.palvelutarjotin.web.api.ListingAnswer.ScheduleEntry;
import fi.palvelutarjotin.web.api.ListingAnswer.WeeklyEntry;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes when something is held. */
final class ScheduleWriter {

    private ScheduleWriter() {}

    static ScheduleEntry write(Schedule schedule) {
        return new ScheduleEntry(
                schedule.weekly().stream().map(ScheduleWriter::weekly).toList(),
                schedule.dates().stream().map(ScheduleWriter::date).toList(),
                schedule.exceptions().stream().map(LocalDate::toString).toList(),
                text(schedule.from()),
                text(schedule.until()));
    }

    private static WeeklyEntry weekly(WeeklyTime time) {
        return new WeeklyEntry(Codes.of(time.day()), time.starts().toString(), text(time.ends()), time.everyWeeks());
    }

    private static DateEntry date(Occurrence date) {
        var time = Times.write(date);
        return new DateEntry(time.starts(), time.ends(), date.allDay());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
