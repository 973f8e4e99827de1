package fi.palvelutarjotin.indexer.condition;

import static fi.palvelutarjotin.indexer.condition.DayPart.DAYTIME;
import static fi.palvelutarjotin.indexer.condition.DayPart.EVENING;
import static fi.palvelutarjotin.indexer.condition.DayPart.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
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

class TimeSlotTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static List<TimeSlot> slots(Occurrence time) {
        return TimeSlot.of(time, MONDAY, MONDAY.plusDays(10)).toList();
    }

    private static Occurrence from(int hour, int minute, int minutes) {
        var starts = MONDAY.atTime(hour, minute);
        return Occurrence.at(starts, starts.plusMinutes(minutes));
    }

    private static List<DayPart> parts(Occurrence time) {
        return slots(time).stream().map(TimeSlot::part).toList();
    }

    @Example
    void aLessonIsInThePartOfTheDayInWhichItBegins() {
        assertThat(parts(from(11, 59, 120))).containsExactly(MORNING);
        assertThat(parts(from(12, 0, 60))).containsExactly(DAYTIME);
        assertThat(parts(from(16, 0, 150))).containsExactly(DAYTIME);
        assertThat(parts(from(17, 0, 60))).containsExactly(EVENING);
        assertThat(parts(Occurrence.at(MONDAY.atTime(9, 0), null))).containsExactly(MORNING);
    }

    @Example
    void openDoorsAreInEachPartOfTheDayOfWhichTheyCoverAnHour() {
        assertThat(parts(from(9, 0, 11 * 60))).containsExactly(MORNING, DAYTIME, EVENING);
        assertThat(parts(from(9, 0, 7 * 60 + 30))).containsExactly(MORNING, DAYTIME);
        assertThat(parts(from(13, 0, 4 * 60 + 30))).containsExactly(DAYTIME);
        assertThat(parts(from(11, 30, 4 * 60))).containsExactly(MORNING, DAYTIME);
    }

    @Example
    void openDoorsAreOverInAPartWhenThatPartIs() {
        assertThat(slots(from(9, 0, 11 * 60)))
                .extracting(TimeSlot::over)
                .containsExactly(MONDAY.atTime(12, 0), MONDAY.atTime(17, 0), MONDAY.atTime(20, 0));
    }

    @Example
    void aDanceThatEndsAfterMidnightIsOneEvening() {
        assertThat(slots(from(20, 0, 5 * 60)))
                .containsExactly(
                        new TimeSlot(MONDAY, EVENING, MONDAY.plusDays(1).atStartOfDay()));
    }

    @Example
    void whatGoesOnForDaysIsOnEachOfThem() {
        var exhibition = Occurrence.at(MONDAY.atTime(18, 0), MONDAY.plusDays(2).atTime(10, 0));

        assertThat(slots(exhibition))
                .extracting(TimeSlot::day, TimeSlot::part)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MONDAY, EVENING),
                        org.assertj.core.groups.Tuple.tuple(MONDAY.plusDays(1), MORNING),
                        org.assertj.core.groups.Tuple.tuple(MONDAY.plusDays(1), DAYTIME),
                        org.assertj.core.groups.Tuple.tuple(MONDAY.plusDays(1), EVENING),
                        org.assertj.core.groups.Tuple.tuple(MONDAY.plusDays(2), MORNING));
        var wholeDays = new Occurrence(MONDAY.atStartOfDay(), MONDAY.plusDays(1).atStartOfDay(), true);
        assertThat(slots(wholeDays)).hasSize(6);
    }

    @Example
    void whatTakesNoTimeAtAllIsOverInTheMinuteAfterItBegins() {
        assertThat(slots(from(0, 0, 0))).containsExactly(new TimeSlot(MONDAY, MORNING, MONDAY.atTime(0, 1)));
    }

    /** What the index compares: a slot's number lies above a moment's exactly when the slot is not over then. */
    @Property
    void theNumbersOfAPartOfAWeekdayAreInTheOrderOfTime(
            @ForAll @IntRange(max = 20_000_000) int over, @ForAll @IntRange(max = 20_000_000) int moment) {
        var start = LocalDateTime.of(2020, 1, 1, 0, 0);
        for (var weekday : DayOfWeek.values()) {
            for (var part : DayPart.values()) {
                var one = TimeSlot.number(weekday, part, start.plusMinutes(over));
                var other = TimeSlot.number(weekday, part, start.plusMinutes(moment));
                assertThat(Integer.compare(one, other)).isEqualTo(Integer.compare(over, moment));
            }
        }
    }

    @Example
    void theNumbersOfOneGroupEndBeforeThoseOfTheNextBegin() {
        var last = LocalDateTime.of(2200, 1, 1, 0, 0);
        var first = LocalDateTime.of(2020, 1, 1, 0, 0);

        assertThat(TimeSlot.number(DayOfWeek.MONDAY, MORNING, last))
                .isLessThan(TimeSlot.number(DayOfWeek.MONDAY, DAYTIME, first));
        assertThat(TimeSlot.number(DayOfWeek.SATURDAY, EVENING, last))
                .isLessThan(TimeSlot.number(DayOfWeek.SUNDAY, MORNING, first));
        assertThat(TimeSlot.number(DayOfWeek.SUNDAY, EVENING, last)).isPositive();
    }

    @Example
    void aDayOffHasNoSlotAndADaysPartHasOne() {
        var times = List.of(
                WeeklyTime.everyWeek(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(10, 0)),
                WeeklyTime.everyWeek(DayOfWeek.MONDAY, LocalTime.of(10, 0), LocalTime.of(11, 0)));
        var schedule = new Schedule(times, List.of(), Set.of(MONDAY.plusWeeks(1)), null, MONDAY.plusWeeks(2));

        assertThat(TimeSlots.of(schedule, MONDAY.atTime(9, 30)))
                .containsExactly(
                        new TimeSlot(MONDAY, MORNING, MONDAY.atTime(11, 0)),
                        new TimeSlot(
                                MONDAY.plusWeeks(2),
                                MORNING,
                                MONDAY.plusWeeks(2).atTime(11, 0)));
    }
}
