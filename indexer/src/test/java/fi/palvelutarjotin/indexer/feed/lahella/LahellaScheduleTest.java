package fi.palvelutarjotin.indexer.feed.lahella;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
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
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class LahellaScheduleTest {

    private final LahellaSchedule schedules = new LahellaSchedule(
            InstantSource.fixed(time("2026-09-01T12:00").atZone(Schedule.ZONE).toInstant()));

    @Test
    void aWeeklyTimeHasItsSeasonAndItsDaysOff() {
        var schedule = read("""
                {"start":%d,"type":"4","recurrence":{"period":"P1W","end":%d,"exclude":[%d],
                "daySpecificTimes":[{"weekday":3,"startTime":"13:00","endTime":"15:00"}]}}""".formatted(ms("2026-09-02T00:00"), ms("2027-05-26T00:00"), ms("2026-12-23T00:00")));
        assertThat(schedule.weekly())
                .containsExactly(WeeklyTime.everyWeek(DayOfWeek.WEDNESDAY, LocalTime.of(13, 0), LocalTime.of(15, 0)));
        assertThat(schedule.from()).isEqualTo("2026-09-02");
        assertThat(schedule.until()).isEqualTo("2027-05-26");
        assertThat(schedule.exceptions()).containsExactly(LocalDate.parse("2026-12-23"));
    }

    @Test
    void anEndThatIsNullIsOpen() {
        assertThat(read("{\"start\":%d,\"type\":\"4\",\"recurrence\":{\"period\":\"P1W\",\"end\":null}}"
                                .formatted(ms("2026-09-02T18:00")))
                        .lastDay())
                .isEmpty();
    }

    @Test
    void everySecondWeekIsCountedFromTheFirst() {
        var schedule = read("""
                {"start":%d,"type":"4","recurrence":{"period":"P2W",
                "daySpecificTimes":[{"weekday":2,"startTime":"16:30","endTime":"18:00"}]}}""".formatted(ms("2026-09-08T00:00")));
        assertThat(schedule.upcoming(time("2026-09-01T00:00"), 3))
                .extracting(Occurrence::starts)
                .containsExactly(time("2026-09-08T16:30"), time("2026-09-22T16:30"), time("2026-10-06T16:30"));
    }

    @Test
    void aGapMakesItEveryThirdWeek() {
        var schedule = read("{\"start\":%d,\"type\":\"4\",\"recurrence\":{\"period\":\"P1W\",\"gap\":\"P3W\"}}"
                .formatted(ms("2026-09-08T10:00")));
        assertThat(schedule.weekly().getFirst().everyWeeks()).isEqualTo(3);
    }

    @Test
    void onceAMonthIsTheSameWeekdayOfTheMonth() {
        var schedule = read("""
                {"start":%d,"type":"4","recurrence":{"period":"P1M","end":%d,
                "daySpecificTimes":[{"weekday":7,"startTime":"10:30","endTime":"13:00"}]}}""".formatted(ms("2026-09-13T00:00"), ms("2026-11-08T00:00")));
        assertThat(schedule.dates())
                .extracting(Occurrence::starts)
                .containsExactly(time("2026-09-13T10:30"), time("2026-10-11T10:30"), time("2026-11-08T10:30"));
    }

    @Test
    void onceAMonthWithoutAnEndGivesAtMostTwoYearsFromNow() {
        var schedule = read(
                "{\"start\":%d,\"type\":\"4\",\"recurrence\":{\"period\":\"P1M\"}}".formatted(ms("2020-01-15T18:00")));
        assertThat(schedule.dates()).hasSize(24);
        assertThat(schedule.dates().getFirst().starts()).isEqualTo("2026-08-15T18:00");
    }

    @Test
    void hoursStayTheSameWhenTheClocksTurn() {
        var schedule = read("""
                {"start":%d,"type":"4","recurrence":{"period":"P1W","daySpecificTimes":[{"weekday":7,"startTime":"9:00","endTime":"24:00"}]}}""".formatted(ms("2026-10-18T00:00")));
        assertThat(schedule.upcoming(time("2026-10-18T00:00"), 2))
                .extracting(Occurrence::starts)
                .containsExactly(time("2026-10-18T09:00"), time("2026-10-25T09:00"));
    }

    @Test
    void singleDaysTakeTheHoursOfTheirWeekday() {
        var schedule = read("""
                {"start":%d,"type":"2","recurrence":{"period":"P1D","end":%d,
                "daySpecificTimes":[{"weekday":3,"startTime":"17:30","endTime":"19:30"}]}}""".formatted(ms("2027-01-20T17:30"), ms("2027-01-20T19:30")));
        assertThat(schedule.dates()).containsExactly(Occurrence.at(time("2027-01-20T17:30"), time("2027-01-20T19:30")));
    }

    @Test
    void aRangeOfDaysIsOneTime() {
        var schedule = read("{\"start\":%d,\"type\":\"3\",\"recurrence\":{\"period\":\"P1D\",\"end\":%d}}"
                .formatted(ms("2027-06-07T00:00"), ms("2027-06-11T00:00")));
        assertThat(schedule.dates())
                .containsExactly(new Occurrence(time("2027-06-07T00:00"), time("2027-06-11T00:00"), true));
    }

    @Test
    void betweenTwoSeasonsNothingIsPromised() {
        var autumn = """
                {"start":%d,"type":"4","recurrence":{"period":"P1W","end":%d,"daySpecificTimes":[{"weekday":1,"startTime":"17:00"}]}}""".formatted(ms("2026-09-07T00:00"), ms("2026-09-21T00:00"));
        var spring = """
                {"start":%d,"type":"4","recurrence":{"period":"P1W","end":%d,"daySpecificTimes":[{"weekday":1,"startTime":"17:00"}]}}""".formatted(ms("2027-01-11T00:00"), ms("2027-05-31T00:00"));
        assertThat(read(autumn + "," + spring).upcoming(time("2026-09-01T00:00"), 5))
                .extracting(next -> next.starts().toLocalDate().toString())
                .containsExactly("2026-09-07", "2026-09-14", "2026-09-21", "2027-01-11", "2027-01-18");
    }

    @Test
    void anImpossibleWeekdayIsSaidPlainly() {
        assertThatThrownBy(
                        () -> read(
                                "{\"start\":0,\"recurrence\":{\"period\":\"P1W\",\"daySpecificTimes\":[{\"weekday\":8,\"startTime\":\"10:00\"}]}}"))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessage("A weekday is not possible: 8");
    }

    private Schedule read(String events) {
        try {
            var channels = JsonRecords.document(new ByteArrayInputStream(
                    "[{\"events\":[%s]}]".formatted(events).getBytes(StandardCharsets.UTF_8)));
            return schedules.read(Json.of(channels).items());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDateTime time(String local) {
        return LocalDateTime.parse(local);
    }

    private static long ms(String local) {
        return time(local).atZone(Schedule.ZONE).toInstant().toEpochMilli();
    }
}
