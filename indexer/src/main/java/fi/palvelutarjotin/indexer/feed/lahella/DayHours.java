package fi.palvelutarjotin.indexer.feed.lahella;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a weekday.
 *
 * @param ends when it ends, if told; at or before {@code starts} it ends on the next day
 */
record DayHours(DayOfWeek day, LocalTime starts, @Nullable LocalTime ends) {

    static List<DayHours> read(Json daySpecificTimes) {
        return daySpecificTimes.items().stream().map(DayHours::hours).toList();
    }

    WeeklyTime everyWeeks(int weeks) {
        return new WeeklyTime(day, starts, ends, weeks);
    }

    Occurrence on(LocalDate date) {
        if (ends == null) {
            return Occurrence.at(date.atTime(starts), null);
        }
        return Occurrence.at(date.atTime(starts), (ends.isAfter(starts) ? date : date.plusDays(1)).atTime(ends));
    }

    private static DayHours hours(Json hours) {
        var day = hours.get("weekday")
                .integer()
                .orElseThrow(() -> new UnreadableRecord("A required field is missing", hours.path() + ".weekday"));
        var starts = time(hours.get("startTime").requiredText());
        var ends = hours.get("endTime").text().map(DayHours::time).orElse(null);
        return new DayHours(LahellaEvent.weekday(day), starts, starts.equals(ends) ? null : ends);
    }

    /** A time of day as people write it: 9:00 and 09:00 are the same, 24:00 is the midnight that ends the day. */
    private static LocalTime time(String written) {
        var padded = written.matches("\\d:\\d\\d.*") ? "0" + written : written;
        return padded.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(padded);
    }
}
