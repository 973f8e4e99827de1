package fi.palvelutarjotin.indexer.feed.lahella;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes out what comes once a month: our schedules know weeks only.
 *
 * <p>With a weekday it is the same weekday of each month as the first time was ("the second Tuesday", "the last
 * Friday"), without one the same day of the month.
 */
final class MonthlyDates {

    private static final int MOST_DATES = 24;

    private MonthlyDates() {}

    static List<Occurrence> of(
            LocalDateTime start,
            @Nullable LocalDateTime end,
            List<DayHours> hours,
            Set<LocalDate> off,
            LocalDate earliest) {
        var first = start.toLocalDate();
        var from = first.isBefore(earliest) ? earliest : first;
        return Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
                .limit(MOST_DATES + 1L)
                .flatMap(month -> in(month, start, hours))
                .filter(time -> !time.starts().toLocalDate().isBefore(from))
                .filter(time -> end == null || !time.starts().toLocalDate().isAfter(end.toLocalDate()))
                .filter(time -> !off.contains(time.starts().toLocalDate()))
                .limit(MOST_DATES)
                .toList();
    }

    private static Stream<Occurrence> in(YearMonth month, LocalDateTime start, List<DayHours> hours) {
        if (hours.isEmpty()) {
            var day = start.getDayOfMonth();
            return month.isValidDay(day)
                    ? Stream.of(Occurrence.at(month.atDay(day).atTime(start.toLocalTime()), null))
                    : Stream.empty();
        }
        return hours.stream().map(time -> time.on(sameWeek(month, time.day(), start.toLocalDate())));
    }

    private static LocalDate sameWeek(YearMonth month, DayOfWeek day, LocalDate first) {
        var nth = (first.with(TemporalAdjusters.nextOrSame(day)).getDayOfMonth() - 1) / 7 + 1;
        // Few months have a fifth Friday: who begins on one means the last.
        return month.atDay(1)
                .with(nth > 4 ? TemporalAdjusters.lastInMonth(day) : TemporalAdjusters.dayOfWeekInMonth(nth, day));
    }
}
