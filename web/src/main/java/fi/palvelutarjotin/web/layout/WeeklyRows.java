package fi.palvelutarjotin.web.layout;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Weekly times put together as they are told: the same hours on days in a row are one. */
final class WeeklyRows {

    private static final int FEWEST_DAYS_IN_ROW = 3;
    private static final Comparator<WeeklyTime> IN_WEEK =
            Comparator.comparing(WeeklyTime::day).thenComparing(WeeklyTime::starts);

    private WeeklyRows() {}

    /** The times in the order of the week; those that are told together are one list. */
    static List<List<WeeklyTime>> of(List<WeeklyTime> times) {
        var left = new ArrayList<>(times.stream().distinct().sorted(IN_WEEK).toList());
        var rows = new ArrayList<List<WeeklyTime>>();
        while (!left.isEmpty()) {
            var row = daysInRow(left);
            var told = List.copyOf(row.size() < FEWEST_DAYS_IN_ROW ? row.subList(0, 1) : row);
            rows.add(told);
            left.removeAll(told);
        }
        return rows;
    }

    /** The days from today on on which one of a row's times would be held but is off. */
    static List<LocalDate> daysOff(List<WeeklyTime> row, Schedule schedule, LocalDate today) {
        var always = new Schedule(row, List.of(), Set.of(), schedule.from(), schedule.until());
        return schedule.exceptions().stream()
                .filter(day -> !day.isBefore(today))
                .filter(day -> always.upcoming(day.atStartOfDay(), day).stream()
                        .anyMatch(time -> time.starts().toLocalDate().equals(day)))
                .toList();
    }

    private static List<WeeklyTime> daysInRow(List<WeeklyTime> times) {
        var row = new ArrayList<WeeklyTime>();
        for (var time : times) {
            if (row.isEmpty() || continues(row.getLast(), time)) {
                row.add(time);
            }
        }
        return row;
    }

    private static boolean continues(WeeklyTime time, WeeklyTime next) {
        return next.day().getValue() == time.day().getValue() + 1
                && next.starts().equals(time.starts())
                && Objects.equals(next.ends(), time.ends())
                && time.everyWeeks() == 1
                && next.everyWeeks() == 1;
    }
}
