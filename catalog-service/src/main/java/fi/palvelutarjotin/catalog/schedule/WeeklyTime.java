package fi.palvelutarjotin.catalog.schedule;

import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A time that comes again every week, or every second week.
 *
 * @param ends when it ends, if told; at or before {@code starts} it ends on the next day
 * @param everyWeeks 1 for every week, 2 for every second, counted from the week of {@link Schedule#from()}
 */
@Serdeable
public record WeeklyTime(
        DayOfWeek day, LocalTime starts, @Nullable LocalTime ends, int everyWeeks) {

    public WeeklyTime {
        if (everyWeeks < 1 || everyWeeks > 53) {
            throw new IllegalArgumentException("not a number of weeks: " + everyWeeks);
        }
    }

    public static WeeklyTime everyWeek(DayOfWeek day, LocalTime starts, @Nullable LocalTime ends) {
        return new WeeklyTime(day, starts, ends, 1);
    }
}
