package fi.palvelutarjotin.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import fi.palvelutarjotin.web.testing.SampleSite;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 12, 0);
    private static final CalendarFile FILE = new CalendarFile(
            "id",
            "Kuoro; ilta, ja\nmuuta",
            "Seurojentalo, Hämeentie 1",
            "https://x.example/fi/listing/id",
            Instant.EPOCH);

    @Test
    void aWeeklyTimeIsARuleInFinnishTimeWithItsDaysOff() {
        var schedule = new Schedule(
                List.of(WeeklyTime.everyWeek(DayOfWeek.MONDAY, LocalTime.of(17, 0), LocalTime.of(18, 30))),
                List.of(),
                Set.of(LocalDate.of(2026, 12, 7)),
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 12, 20));
        assertThat(FILE.of(schedule, NOW))
                .contains("DTSTART;TZID=Europe/Helsinki:20261123T170000\r\n")
                .contains("DTEND;TZID=Europe/Helsinki:20261123T183000\r\n")
                .contains("RRULE:FREQ=WEEKLY;UNTIL=20261220T215959Z;INTERVAL=1\r\n")
                .contains("EXDATE;TZID=Europe/Helsinki:20261207T170000\r\n")
                .contains("UID:weekly-monday-1700-1-id@palvelutarjotin\r\n")
                .contains("SUMMARY:Kuoro\\; ilta\\, ja\\nmuuta\r\n")
                .contains("LOCATION:Seurojentalo\\, Hämeentie 1\r\n")
                .contains("URL:https://x.example/fi/listing/id\r\n")
                .contains("TZID:Europe/Helsinki\r\n", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
    }

    @Test
    void singleTimesAreEventsOfTheirOwnAndPastOnesAreLeftOut() {
        var schedule = Schedule.dates(List.of(
                Occurrence.at(LocalDateTime.of(2026, 11, 20, 10, 0), null),
                Occurrence.at(LocalDateTime.of(2026, 11, 24, 10, 0), null),
                new Occurrence(LocalDateTime.of(2026, 12, 5, 0, 0), LocalDateTime.of(2026, 12, 6, 0, 0), true)));
        assertThat(FILE.of(schedule, NOW))
                .doesNotContain("20261120", "RRULE:FREQ=WEEKLY")
                .contains("DTSTART;TZID=Europe/Helsinki:20261124T100000\r\n")
                .contains("DTSTART;VALUE=DATE:20261205\r\n", "DTEND;VALUE=DATE:20261207\r\n");
    }

    /** A calendar program must show the same times as the page. */
    @Property(tries = 200)
    void theRulesGiveTheTimesThatThePageTells(@ForAll("schedules") Schedule schedule) throws Exception {
        var last = LocalDate.of(2027, 3, 1);
        var calendar = new CalendarBuilder().build(new StringReader(FILE.of(schedule, NOW)));
        var starts = new TreeSet<LocalDateTime>();
        for (VEvent event : calendar.<VEvent>getComponents("VEVENT")) {
            var first = LocalDateTime.parse(
                    event.getRequiredProperty("DTSTART").getValue(),
                    java.time.format.DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss"));
            var off = new HashSet<String>();
            event.getProperty("EXDATE")
                    .ifPresent(days -> off.addAll(List.of(days.getValue().split(","))));
            var rule = event.getRequiredProperty("RRULE").getValue();
            // The end as told in Greenwich time, as a local day: midnight of a Finnish winter or summer day.
            var recur = new Recur<LocalDateTime>(rule.replaceAll("UNTIL=(\\d{8}T)\\d{6}Z", "UNTIL=$1235959"));
            recur.getDates(first, first, last.atTime(LocalTime.MAX)).stream()
                    .filter(time -> !off.contains(java.time.format.DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss")
                            .format(time)))
                    .forEach(starts::add);
        }
        assertThat(starts)
                .isEqualTo(schedule.upcoming(NOW, last).stream()
                        .map(Occurrence::starts)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Provide
    Arbitrary<Schedule> schedules() {
        var days = Arbitraries.integers()
                .between(0, 120)
                .map(day -> LocalDate.of(2026, 11, 1).plusDays(day));
        var weekly = Combinators.combine(
                        Arbitraries.of(DayOfWeek.values()),
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.integers().between(1, 3))
                .as((day, hour, weeks) -> new WeeklyTime(day, LocalTime.of(hour, 0), null, weeks));
        return Combinators.combine(
                        weekly.list()
                                .uniqueElements(time -> List.of(time.day(), time.starts()))
                                .ofMaxSize(4),
                        days.set().ofMaxSize(20),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(61, 150).injectNull(0.3))
                .as((times, off, from, until) -> new Schedule(
                        times,
                        List.of(),
                        off,
                        LocalDate.of(2026, 10, 1).plusDays(from),
                        until == null ? null : LocalDate.of(2026, 10, 1).plusDays(until)));
    }

    @Test
    void theSiteGivesTheFileAndNothingForWhatIsNotThere() {
        var path = "/fi/listing/" + SampleSite.idOf(SampleSite.CHOIR) + "/calendar.ics";
        var answer = SampleSite.get().get(path, "Accept", "text/html,*/*;q=0.8");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/calendar;charset=utf-8");
        assertThat(answer.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("SUMMARY:" + SampleSite.CHOIR, "LOCATION:Seurojentalo\\, Hämeentie 1")
                .doesNotContain("358400000331", "kuoro@");
        assertThat(SampleSite.get()
                        .get("/fi/listing/" + SampleSite.withdrawnId() + "/calendar.ics")
                        .statusCode())
                .isEqualTo(404);
    }
}
