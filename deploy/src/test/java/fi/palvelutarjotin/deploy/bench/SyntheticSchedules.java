package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** When things happen: weekly groups in their season, events in the months around one day, and what has no time. */
final class SyntheticSchedules {

    /** The day around which all is dated, so that a catalogue of a seed is the same whenever it is made. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final LocalDate SEASON = LocalDate.of(2026, 8, 17);

    private SyntheticSchedules() {}

    static Schedule weekly(Dice dice) {
        var times = new ArrayList<WeeklyTime>();
        var everyWeeks = dice.percent(15) ? 2 : 1;
        for (var i = dice.percent(75) ? 1 : dice.between(2, 3); i > 0; i--) {
            var starts = time(dice);
            times.add(new WeeklyTime(dice.one(DayOfWeek.values()), starts, starts.plusMinutes(90), everyWeeks));
        }
        if (everyWeeks == 1 && dice.percent(40)) {
            return Schedule.weekly(times);
        }
        var exceptions =
                dice.percent(20) ? Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31)) : Set.<LocalDate>of();
        return new Schedule(times, List.of(), exceptions, SEASON, SEASON.plusWeeks(dice.between(16, 40)));
    }

    /** Mostly ahead; one in ten is over, as in a catalogue that nobody tidies. */
    static Schedule event(Dice dice) {
        var first = TODAY.plusDays(dice.between(-14, 150));
        var dates = new ArrayList<Occurrence>();
        for (var i = dice.percent(70) ? 1 : dice.between(2, 6); i > 0; i--) {
            var starts = first.plusDays(7L * i).atTime(time(dice));
            dates.add(Occurrence.at(starts, starts.plusHours(dice.between(1, 4))));
        }
        return Schedule.dates(dates);
    }

    private static LocalTime time(Dice dice) {
        return LocalTime.of(dice.between(8, 20), dice.percent(60) ? 0 : 30);
    }
}
