package fi.palvelutarjotin.catalog.schedule;

import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When something happens: weekly times in a season, single times, and the days on which it is off.
 *
 * @param weekly times that come again
 * @param dates single times
 * @param exceptions days on which no weekly time is held
 * @param from first day of the season, if told
 * @param until last day of the season, if told
 */
@Serdeable
public record Schedule(
        List<WeeklyTime> weekly,
        List<Occurrence> dates,
        Set<LocalDate> exceptions,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** The zone of every time in the catalogue, and of every feed time that names none. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    public static final Schedule NONE = new Schedule(List.of(), List.of(), Set.of(), null, null);

    public Schedule {
        weekly = List.copyOf(weekly);
        dates = List.copyOf(dates);
        exceptions = Collections.unmodifiableSet(new TreeSet<>(exceptions));
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("the season ends (%s) before it starts (%s)".formatted(until, from));
        }
        if (from == null && weekly.stream().anyMatch(time -> time.everyWeeks() > 1)) {
            throw new IllegalArgumentException("every second week, but from which week on is not told");
        }
    }

    public static Schedule weekly(List<WeeklyTime> times) {
        return new Schedule(times, List.of(), Set.of(), null, null);
    }

    public static Schedule dates(List<Occurrence> dates) {
        return new Schedule(List.of(), dates, Set.of(), null, null);
    }

    public boolean isEmpty() {
        return weekly.isEmpty() && dates.isEmpty() && from == null && until == null;
    }

    /** The first time that is not over yet. */
    public Optional<Occurrence> next(LocalDateTime now) {
        return upcoming(now, 1).stream().findFirst();
    }

    /** The next times that are not over yet, in order, at most {@code limit}. */
    public List<Occurrence> upcoming(LocalDateTime now, int limit) {
        var single = dates.stream().filter(time -> time.over().isAfter(now));
        var repeated = weekly.stream().flatMap(time -> upcoming(time, now).limit(limit));
        return Stream.concat(single, repeated)
                .sorted(Comparator.comparing(Occurrence::starts))
                .distinct()
                .limit(limit)
                .toList();
    }

    /** The times that are not over yet and begin at the latest on a day, in order. */
    public List<Occurrence> upcoming(LocalDateTime now, LocalDate last) {
        var single = dates.stream().filter(time -> time.over().isAfter(now)).filter(time -> !beginsAfter(time, last));
        var repeated = weekly.stream().flatMap(time -> upcoming(time, now).takeWhile(next -> !beginsAfter(next, last)));
        return Stream.concat(single, repeated)
                .sorted(Comparator.comparing(Occurrence::starts))
                .distinct()
                .toList();
    }

    private static boolean beginsAfter(Occurrence time, LocalDate day) {
        return time.starts().toLocalDate().isAfter(day);
    }

    /** The last day on which it can still happen; empty when there is no end in sight or nothing is told. */
    public Optional<LocalDate> lastDay() {
        if (!weekly.isEmpty() || dates.isEmpty()) {
            return Optional.ofNullable(until);
        }
        var last = dates.stream()
                .map(Occurrence::lastDay)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Optional.of(until != null && until.isAfter(last) ? until : last);
    }

    /** Without an end where the season has none; the days off are few, so that there is always a next one. */
    private Stream<Occurrence> upcoming(WeeklyTime time, LocalDateTime now) {
        var yesterday = now.toLocalDate().minusDays(1);
        var earliest = from != null && from.isAfter(yesterday) ? from : yesterday;
        var first = firstOn(time, earliest);
        return Stream.iterate(first, day -> day.plusWeeks(time.everyWeeks()))
                .takeWhile(day -> until == null || !day.isAfter(until))
                .filter(day -> !exceptions.contains(day))
                .map(day -> on(time, day))
                .filter(occurrence -> occurrence.over().isAfter(now));
    }

    private LocalDate firstOn(WeeklyTime time, LocalDate earliest) {
        var day = earliest.with(TemporalAdjusters.nextOrSame(time.day()));
        if (time.everyWeeks() == 1 || from == null) {
            return day;
        }
        var monday = TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY);
        var weeks = ChronoUnit.WEEKS.between(from.with(monday), day.with(monday));
        var late = Math.floorMod(weeks, time.everyWeeks());
        return late == 0 ? day : day.plusWeeks(time.everyWeeks() - late);
    }

    private static Occurrence on(WeeklyTime time, LocalDate day) {
        var ends = time.ends();
        if (ends == null) {
            return Occurrence.at(day.atTime(time.starts()), null);
        }
        return Occurrence.at(
                day.atTime(time.starts()), (ends.isAfter(time.starts()) ? day : day.plusDays(1)).atTime(ends));
    }
}
