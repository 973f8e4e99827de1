package fi.palvelutarjotin.catalog.referral;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Days on which somebody can be expected to answer: not Saturdays, Sundays and the holidays of Finland. */
@Singleton
public final class WorkingDays {

    /** No mail in the middle of the night: what is due on a day is due in its morning. */
    static final LocalTime MORNING = LocalTime.of(8, 0);

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FINLAND));

    /** In the morning of the working day that follows so many whole ones; the day itself does not count. */
    public Instant after(Instant from, int count) {
        var day = LocalDate.ofInstant(from, Schedule.ZONE);
        for (var left = count + 1; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day.atTime(MORNING).atZone(Schedule.ZONE).toInstant();
    }

    /** How many working days lie between two moments, the first day not counted. */
    public int between(Instant from, Instant to) {
        var first = LocalDate.ofInstant(from, Schedule.ZONE);
        var last = LocalDate.ofInstant(to, Schedule.ZONE);
        return (int) first.plusDays(1)
                .datesUntil(last.isAfter(first) ? last.plusDays(1) : first.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** Christmas Eve and Midsummer Eve, on which nobody works, are among the holidays of this calendar. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.isHoliday(day);
    }
}
