package fi.palvelutarjotin.indexer.feed.lahella;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import fi.palvelutarjotin.indexer.feed.FinnishTime;
import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One "event" of a channel: a single time, a range of days, or times that come again. */
record LahellaEvent(List<Occurrence> dates, List<Season> seasons) {

    /** A range of more days than this, with the same hours every day, reads better as "every day". */
    private static final int MOST_DAYS_ONE_BY_ONE = 14;

    /** A longer range is no visit that one could plan: it is a season. */
    private static final int LONGEST_RANGE_DAYS = 400;

    static LahellaEvent read(Json event, LocalDate earliest) {
        var start = event.get("start")
                .integer()
                .map(FinnishTime::ofEpochMilliseconds)
                .orElseThrow(() -> new UnreadableRecord("A time has no start", event.path()));
        var recurrence = event.get("recurrence");
        var end = end(event, recurrence);
        if (end != null && end.isBefore(start)) {
            throw new UnreadableRecord("It ends before it starts", "%s: %s – %s".formatted(event.path(), start, end));
        }
        var hours = DayHours.read(recurrence.get("daySpecificTimes"));
        var off = days(recurrence.get("exclude"));
        return switch (recurrence.get("period").text().orElse("P1D")) {
            case "P1W" -> weekly(start, end, hours, off, weeksOfGap(recurrence));
            case "P2W" -> weekly(start, end, hours, off, Math.max(2, weeksOfGap(recurrence)));
            case "P1M" -> new LahellaEvent(MonthlyDates.of(start, end, hours, off, earliest), List.of());
            case "P1D" -> daily(event, start, end, hours, off);
            default ->
                throw new UnreadableRecord(
                        "It comes again in a way that is not known",
                        recurrence.get("period").path());
        };
    }

    private static LahellaEvent weekly(
            LocalDateTime start,
            @Nullable LocalDateTime end,
            List<DayHours> hours,
            Set<LocalDate> off,
            int everyWeeks) {
        var first = start.toLocalDate();
        var times = hours.isEmpty()
                ? List.of(new WeeklyTime(first.getDayOfWeek(), start.toLocalTime(), null, everyWeeks))
                : hours.stream().map(day -> day.everyWeeks(everyWeeks)).toList();
        return new LahellaEvent(List.of(), List.of(new Season(first, dayOf(end), times, off)));
    }

    /** A single time, several days with the same hours, or a range of days in one piece (the site's type 3). */
    private static LahellaEvent daily(
            Json event, LocalDateTime start, @Nullable LocalDateTime end, List<DayHours> hours, Set<LocalDate> off) {
        var first = start.toLocalDate();
        var last = end == null ? first : end.toLocalDate();
        if (first.equals(last)) {
            return new LahellaEvent(List.of(single(start, end, hours)), List.of());
        }
        if (hours.isEmpty() || event.get("type").code().orElse("").equals("3")) {
            return ChronoUnit.DAYS.between(first, last) > LONGEST_RANGE_DAYS
                    ? new LahellaEvent(List.of(), List.of(new Season(first, last, List.of(), Set.of())))
                    : new LahellaEvent(List.of(range(start, last.atTime(timeOf(end)))), List.of());
        }
        if (ChronoUnit.DAYS.between(first, last) < MOST_DAYS_ONE_BY_ONE) {
            var dates = first.datesUntil(last.plusDays(1))
                    .filter(day -> !off.contains(day))
                    .flatMap(day -> on(day, hours).stream())
                    .toList();
            return new LahellaEvent(dates, List.of());
        }
        var times = hours.stream().map(day -> day.everyWeeks(1)).toList();
        return new LahellaEvent(List.of(), List.of(new Season(first, last, times, off)));
    }

    private static Occurrence single(LocalDateTime start, @Nullable LocalDateTime end, List<DayHours> hours) {
        return on(start.toLocalDate(), hours).stream()
                .findFirst()
                .orElseGet(() -> Occurrence.at(start, end != null && end.isAfter(start) ? end : null));
    }

    private static Occurrence range(LocalDateTime start, LocalDateTime end) {
        var midnight =
                start.toLocalTime().toSecondOfDay() == 0 && end.toLocalTime().toSecondOfDay() == 0;
        return new Occurrence(start, end, midnight);
    }

    private static List<Occurrence> on(LocalDate day, List<DayHours> hours) {
        return hours.stream()
                .filter(time -> time.day() == day.getDayOfWeek())
                .map(time -> time.on(day))
                .toList();
    }

    private static int weeksOfGap(Json recurrence) {
        return recurrence
                .get("gap")
                .text()
                .filter(gap -> gap.matches("P\\dW"))
                .map(gap -> Math.max(1, gap.charAt(1) - '0'))
                .orElse(1);
    }

    private static @Nullable LocalDateTime end(Json event, Json recurrence) {
        return Stream.of(recurrence.get("end"), event.get("end"))
                .flatMap(end -> end.integer().stream())
                .findFirst()
                .map(FinnishTime::ofEpochMilliseconds)
                .orElse(null);
    }

    private static Set<LocalDate> days(Json excluded) {
        var days = new TreeSet<LocalDate>();
        excluded.items()
                .forEach(day -> day.integer()
                        .map(FinnishTime::ofEpochMilliseconds)
                        .ifPresent(time -> days.add(time.toLocalDate())));
        return days;
    }

    private static @Nullable LocalDate dayOf(@Nullable LocalDateTime time) {
        return time == null ? null : time.toLocalDate();
    }

    private static LocalTime timeOf(@Nullable LocalDateTime time) {
        return time == null ? LocalTime.MIDNIGHT : time.toLocalTime();
    }

    static DayOfWeek weekday(long number) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getValue() == number)
                .findFirst()
                .orElseThrow(() -> new UnreadableRecord("A weekday is not possible", String.valueOf(number)));
    }
}
