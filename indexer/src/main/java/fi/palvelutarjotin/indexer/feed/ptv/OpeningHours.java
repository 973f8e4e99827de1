package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PTV's opening hours as a schedule: the usual week as weekly times, and each time when something else is so as days
 * off and, if it is then open, single times.
 */
final class OpeningHours {

    /** A longer exception is a slip of the pen, or a season that we cannot see the end of. */
    private static final int LONGEST_EXCEPTION_DAYS = 400;

    private final List<OpeningBlock> exceptional = new ArrayList<>();
    private final List<WeeklyTime> weekly = new ArrayList<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;

    private OpeningHours(List<OpeningBlock> blocks) {
        var seasons = new ArrayList<OpeningBlock>();
        for (var block : blocks) {
            if (block.exceptional()) {
                exceptional.add(block);
            } else if (block.from() == null && block.until() == null) {
                weekly.addAll(block.times());
            } else {
                seasons.add(block);
            }
        }
        if (weekly.isEmpty() && !seasons.isEmpty()) {
            var usual = seasons.stream()
                    .max(Comparator.comparing(OpeningHours::end))
                    .orElseThrow();
            seasons.remove(usual);
            weekly.addAll(usual.times());
            from = usual.from();
            until = usual.until();
        }
        exceptional.addAll(seasons);
    }

    /** The schedule of the blocks of one channel. */
    static Schedule of(List<OpeningBlock> blocks) {
        return blocks.isEmpty() ? Schedule.NONE : new OpeningHours(blocks).schedule();
    }

    /** Where several places are open at times of their own, all of these times: at some place it is then open. */
    static Schedule together(List<Schedule> schedules) {
        var different = schedules.stream()
                .filter(schedule -> !schedule.isEmpty())
                .distinct()
                .toList();
        if (different.size() < 2) {
            return different.isEmpty() ? Schedule.NONE : different.getFirst();
        }
        var offEverywhere = new TreeSet<>(different.getFirst().exceptions());
        different.forEach(schedule -> offEverywhere.retainAll(schedule.exceptions()));
        return new Schedule(
                different.stream()
                        .flatMap(schedule -> schedule.weekly().stream())
                        .distinct()
                        .toList(),
                different.stream()
                        .flatMap(schedule -> schedule.dates().stream())
                        .distinct()
                        .toList(),
                offEverywhere,
                null,
                null);
    }

    private static LocalDate end(OpeningBlock block) {
        return block.until() == null ? LocalDate.MAX : block.until();
    }

    private Schedule schedule() {
        var off = new TreeSet<LocalDate>();
        var dates = new ArrayList<Occurrence>();
        for (var block : exceptional) {
            days(block).forEach(day -> {
                off.add(day);
                block.times().stream()
                        .filter(time -> time.day() == day.getDayOfWeek())
                        .map(time -> on(time, day))
                        .forEach(dates::add);
            });
        }
        return new Schedule(weekly, dates, off, from, until);
    }

    private static Stream<LocalDate> days(OpeningBlock block) {
        var first = block.from();
        if (first == null) {
            return Stream.of();
        }
        var last = block.until() == null || block.until().isBefore(first) ? first : block.until();
        return first.datesUntil(last.plusDays(1)).limit(LONGEST_EXCEPTION_DAYS);
    }

    private static Occurrence on(WeeklyTime time, LocalDate day) {
        var ends = time.ends();
        if (ends == null) {
            return Occurrence.at(day.atTime(time.starts()), null);
        }
        var lastDay = ends.isAfter(time.starts()) ? day : day.plusDays(1);
        return Occurrence.at(day.atTime(time.starts()), lastDay.atTime(ends));
    }
}
