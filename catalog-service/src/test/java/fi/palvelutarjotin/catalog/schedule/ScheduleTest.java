package fi.palvelutarjotin.catalog.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ScheduleTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDateTime NOW = MONDAY.atTime(12, 0);

    private static WeeklyTime on(DayOfWeek day, int everyWeeks) {
        return new WeeklyTime(day, LocalTime.of(17, 0), LocalTime.of(18, 0), everyWeeks);
    }

    @Example
    void theTimesUntilADayAreThoseThatBeginByThenWithoutTheDaysOff() {
        var schedule = new Schedule(
                List.of(on(DayOfWeek.TUESDAY, 1), on(DayOfWeek.THURSDAY, 2)),
                List.of(Occurrence.at(MONDAY.plusDays(3).atTime(9, 0), null)),
                Set.of(MONDAY.plusDays(8)),
                MONDAY,
                null);

        assertThat(schedule.upcoming(NOW, MONDAY.plusDays(17)))
                .extracting(Occurrence::starts)
                .containsExactly(
                        MONDAY.plusDays(1).atTime(17, 0),
                        MONDAY.plusDays(3).atTime(9, 0),
                        MONDAY.plusDays(3).atTime(17, 0),
                        MONDAY.plusDays(15).atTime(17, 0),
                        MONDAY.plusDays(17).atTime(17, 0));
    }

    @Example
    void whatIsGoingOnNowIsStillToComeAndWhatHasEndedIsNot() {
        var ends = Schedule.dates(List.of(Occurrence.at(NOW.minusHours(2), NOW)));
        var goesOn = Schedule.dates(List.of(Occurrence.at(NOW.minusHours(2), NOW.plusMinutes(1))));

        assertThat(ends.upcoming(NOW, MONDAY)).isEmpty();
        assertThat(goesOn.upcoming(NOW, MONDAY)).hasSize(1);
    }

    @Property
    void theNextSoManyTimesAreTheFirstOfThoseUntilADay(
            @ForAll @IntRange(min = 1, max = 7) int day,
            @ForAll @IntRange(min = 1, max = 4) int everyWeeks,
            @ForAll @IntRange(min = 1, max = 9) int howMany,
            @ForAll Set<@IntRange(min = 0, max = 90) Integer> off) {
        var exceptions = off.stream().map(MONDAY::plusDays).collect(java.util.stream.Collectors.toSet());
        var schedule = new Schedule(List.of(on(DayOfWeek.of(day), everyWeeks)), List.of(), exceptions, MONDAY, null);

        var next = schedule.upcoming(NOW, howMany);

        assertThat(next).hasSize(howMany);
        assertThat(schedule.upcoming(NOW, next.getLast().starts().toLocalDate()))
                .isEqualTo(next);
    }
}
