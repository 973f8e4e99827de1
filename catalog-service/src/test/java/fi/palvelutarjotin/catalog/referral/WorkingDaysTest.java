package fi.palvelutarjotin.catalog.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.testing.MovableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final WorkingDays DAYS = new WorkingDays();

    /** Good Friday, Easter Monday, First of May, Ascension Day, Midsummer, Independence Day, Christmas, Epiphany. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-03, false",
        "2026-04-06, false",
        "2026-04-07, true",
        "2026-05-01, false",
        "2026-05-14, false",
        "2026-06-19, false",
        "2026-06-22, true",
        "2027-12-06, false",
        "2026-12-24, false",
        "2026-12-25, false",
        "2026-12-31, true",
        "2027-01-06, false",
        "2026-11-21, false",
        "2026-11-23, true"
    })
    void theFinnishCalendarIsKept(LocalDate day, boolean isWorkingDay) {
        assertThat(DAYS.isWorkingDay(day)).isEqualTo(isWorkingDay);
    }

    @Test
    void threeWholeDaysAfterAThursdayBeforeEasterIsTheWeekAfter() {
        assertThat(inFinland(DAYS.after(MovableClock.noon(LocalDate.of(2026, 4, 2)), 3)))
                .isEqualTo(LocalDateTime.of(2026, 4, 10, 8, 0));
    }

    @Property(tries = 200)
    void whatIsCountedForwardIsCountedBack(
            @ForAll @IntRange(max = 2_000) int start, @ForAll @IntRange(max = 40) int count) {
        var from = MovableClock.noon(LocalDate.of(2026, 1, 1).plusDays(start));
        var after = DAYS.after(from, count);
        assertThat(DAYS.between(from, after)).isEqualTo(count + 1);
        assertThat(DAYS.isWorkingDay(inFinland(after).toLocalDate())).isTrue();
    }

    private static LocalDateTime inFinland(Instant instant) {
        return LocalDateTime.ofInstant(instant, Schedule.ZONE);
    }
}
