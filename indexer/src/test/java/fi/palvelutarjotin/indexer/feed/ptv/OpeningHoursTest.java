package fi.palvelutarjotin.indexer.feed.ptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import fi.palvelutarjotin.indexer.feed.json.Json;
import fi.palvelutarjotin.indexer.feed.json.JsonRecords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private static Schedule hours(String json) {
        try {
            var stream = new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
            return OpeningHours.of(
                    OpeningBlock.read(Json.of(JsonRecords.document(stream)).items(), (table, code) -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WeeklyTime time(DayOfWeek day, int from, int to) {
        return WeeklyTime.everyWeek(day, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    @Test
    void aRangeOfDaysIsEachOfItsDaysAndMayPassSunday() {
        assertThat(hours("[{'openingHour':[{'dayFrom':'Saturday','dayTo':'Monday','from':'09:00','to':'24:00'}]}]")
                        .weekly())
                .containsExactly(
                        time(DayOfWeek.SATURDAY, 9, 0), time(DayOfWeek.SUNDAY, 9, 0), time(DayOfWeek.MONDAY, 9, 0));
    }

    @Test
    void aNightEndsOnTheNextDayAndALongerTimeGoesOnWithoutABreak() {
        assertThat(hours("[{'serviceHourType':'OverMidnight','openingHour':[{'dayFrom':'Friday','dayTo':'Saturday',"
                                + "'from':'22:00:00','to':'04:00:00'}]}]")
                        .weekly())
                .containsExactly(time(DayOfWeek.FRIDAY, 22, 4));
        assertThat(hours("[{'serviceHourType':'OverMidnight','openingHour':[{'dayFrom':'Friday','dayTo':'Sunday',"
                                + "'from':'18:00:00','to':'12:00:00'}]}]")
                        .weekly())
                .containsExactly(
                        time(DayOfWeek.FRIDAY, 18, 0), time(DayOfWeek.SATURDAY, 0, 0), time(DayOfWeek.SUNDAY, 0, 12));
    }

    @Test
    void alwaysOpenIsEveryDayRoundTheClock() {
        assertThat(hours("[{'serviceHourType':'DaysOfTheWeek','isAlwaysOpen':true,'openingHour':[]}]")
                        .weekly())
                .hasSize(7);
    }

    @Test
    void anExceptionWithHoursReplacesTheUsualHoursOfItsDay() {
        var schedule = hours("[{'openingHour':[{'dayFrom':'Tuesday','from':'08:00','to':'20:00'}]},"
                + "{'serviceHourType':'Exceptional','validFrom':'2027-01-04T22:00:00Z','validTo':'2027-01-05T21:59:59Z',"
                + "'openingHour':[{'dayFrom':'Tuesday','dayTo':null,'from':'08:00:00','to':'14:00:00'}]}]");
        var day = LocalDate.of(2027, 1, 5);
        assertThat(schedule.exceptions()).containsExactly(day);
        assertThat(schedule.next(day.atStartOfDay()).orElseThrow().ends()).isEqualTo(day.atTime(14, 0));
    }

    @Test
    void aSummerWithHoursOfItsOwnDoesNotMixWithTheUsualWeek() {
        var schedule = hours("[{'openingHour':[{'dayFrom':'Monday','from':'08:00','to':'16:00'}]},"
                + "{'validFrom':'2027-06-07T00:00:00','validTo':'2027-06-20T00:00:00',"
                + "'openingHour':[{'dayFrom':'Monday','from':'10:00','to':'12:00'}]}]");
        assertThat(schedule.upcoming(LocalDateTime.of(2027, 6, 1, 0, 0), 3))
                .extracting(time -> time.starts())
                .containsExactly(
                        LocalDateTime.of(2027, 6, 7, 10, 0),
                        LocalDateTime.of(2027, 6, 14, 10, 0),
                        LocalDateTime.of(2027, 6, 21, 8, 0));
    }

    @Test
    void theOnlySeasonIsTheSeasonOfTheSchedule() {
        var schedule = hours(
                "[{'serviceHourType':'Standard','validFrom':'2017-04-03T00:00:00+03:00',"
                        + "'validTo':'2017-04-09T00:00:00+03:00','openingHour':[{'dayFrom':'Monday','from':'08:00','to':'16:00'}]}]");
        assertThat(schedule.from()).isEqualTo(LocalDate.of(2017, 4, 3));
        assertThat(schedule.until()).isEqualTo(LocalDate.of(2017, 4, 9));
    }

    @Test
    void aTimeThatIsNotPossibleIsNamed() {
        assertThatThrownBy(() -> hours("[{'openingHour':[{'dayFrom':'Monday','from':'25:00','to':'26:00'}]}]"))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessage("A time is not possible: [0].openingHour[0].from: 25:00");
    }
}
