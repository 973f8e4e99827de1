package fi.palvelutarjotin.catalog.referral;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The weekdays of 2026–2028 on which nobody works in Finland, copied from the almanac: not asked of the program's calendar. */
final class FinnishHolidays {

    private static final Set<LocalDate> HOLIDAYS = Stream.of(
                    "2026-12-24",
                    "2026-12-25",
                    "2027-01-01",
                    "2027-01-06",
                    "2027-03-26",
                    "2027-03-29",
                    "2027-05-06",
                    "2027-06-25",
                    "2027-12-06",
                    "2027-12-24",
                    "2028-01-06",
                    "2028-04-14",
                    "2028-04-17",
                    "2028-05-01",
                    "2028-05-25",
                    "2028-06-23",
                    "2028-12-06",
                    "2028-12-25",
                    "2028-12-26")
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    private FinnishHolidays() {}

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(day);
    }

    /** The first working day after so many whole ones. */
    static LocalDate after(LocalDate day, int whole) {
        var left = whole + 1;
        var found = day;
        while (left > 0) {
            found = found.plusDays(1);
            if (isWorkingDay(found)) {
                left--;
            }
        }
        return found;
    }
}
