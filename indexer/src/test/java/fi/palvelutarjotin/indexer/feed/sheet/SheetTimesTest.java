package fi.palvelutarjotin.indexer.feed.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTimesTest {

    private static Schedule times(String... written) {
        return SheetTimes.read(List.of(written), null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ti 13:00-15:00",
                "Tiistaisin klo 13–15",
                "tiistai 13.00 - 15.00",
                "tis kl. 13-15",
                "tisdagar 13-15",
                "Tuesdays 13-15"
            })
    void aWeeklyTimeIsWrittenInManyWays(String written) {
        assertThat(times(written).weekly())
                .containsExactly(WeeklyTime.everyWeek(DayOfWeek.TUESDAY, LocalTime.of(13, 0), LocalTime.of(15, 0)));
    }

    @Test
    void severalDaysShareTheirHours() {
        assertThat(times("ma-pe 9-15").weekly()).hasSize(5);
        assertThat(times("ma, ke ja pe 9-15").weekly())
                .extracting(WeeklyTime::day)
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
        assertThat(times("su 14").weekly().getFirst().ends()).isNull();
    }

    @Test
    void singleTimesHaveADate() {
        var day = LocalDate.of(2027, 3, 12);
        assertThat(times("12.3.2027 18:00-20:00").dates())
                .containsExactly(Occurrence.at(day.atTime(18, 0), day.atTime(20, 0)));
        assertThat(times("pe 12.3.2027 klo 22-2").dates())
                .containsExactly(
                        Occurrence.at(day.atTime(22, 0), day.plusDays(1).atTime(2, 0)));
        assertThat(times("2027-03-12").dates()).containsExactly(new Occurrence(day.atStartOfDay(), null, true));
        assertThat(times("12.3.2027–14.3.2027").dates())
                .containsExactly(
                        new Occurrence(day.atStartOfDay(), day.plusDays(2).atStartOfDay(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sopimuksen mukaan", "xx 10-12", "ti 13-15 ja 17-18", "13-15", "ti"})
    void whatIsNoTimeIsNamed(String written) {
        assertThatThrownBy(() -> times(written))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessage("A time cannot be read: " + written);
    }

    @Test
    void anHourOrADayThatDoesNotExistIsNotPossible() {
        assertThatThrownBy(() -> times("ti 25-26")).hasMessage("A time is not possible: ti 25-26");
        assertThatThrownBy(() -> times("30.2.2027 10-12")).hasMessage("A date is not possible: 30.2.2027");
    }
}
