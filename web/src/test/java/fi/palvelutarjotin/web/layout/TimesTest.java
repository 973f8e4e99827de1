package fi.palvelutarjotin.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import fi.palvelutarjotin.catalog.text.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times in words, as they would be read aloud. */
class TimesTest {

    private static final LocalDateTime TUESDAY = LocalDateTime.of(2026, 11, 24, 13, 0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FI | tiistai 24.11.2026 klo 13–15
                    SV | tisdag 24.11.2026 kl. 13–15
                    EN | Tuesday 24 November 2026, 13:00–15:00
                    SE | maŋŋebárga 24.11.2026 dii. 13–15
                    """)
    void oneTime(Language language, String said) {
        assertThat(times(language).once(Occurrence.at(TUESDAY, TUESDAY.plusHours(2))))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FI | tiistai 24.11.2026 klo 13
                    SV | tisdag 24.11.2026 kl. 13
                    EN | Tuesday 24 November 2026, at 13:00
                    SE | maŋŋebárga 24.11.2026 dii. 13
                    """)
    void oneTimeWhoseEndIsNotTold(Language language, String said) {
        assertThat(times(language).once(Occurrence.at(TUESDAY, null))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FI | tiistai 24.11.2026 | tiistai 24.11.2026 – torstai 26.11.2026
                    SV | tisdag 24.11.2026 | tisdag 24.11.2026 – torsdag 26.11.2026
                    EN | Tuesday 24 November 2026 | Tuesday 24 November 2026 – Thursday 26 November 2026
                    SE | maŋŋebárga 24.11.2026 | maŋŋebárga 24.11.2026 – duorasdat 26.11.2026
                    """)
    void wholeDays(Language language, String one, String several) {
        var day = TUESDAY.toLocalDate().atStartOfDay();
        assertThat(times(language).once(new Occurrence(day, null, true))).isEqualTo(one);
        assertThat(times(language).once(new Occurrence(day, day, true))).isEqualTo(one);
        assertThat(times(language).once(new Occurrence(day, day.plusDays(2), true)))
                .isEqualTo(several);
    }

    @Test
    void anEveningThatEndsAfterMidnightIsOneEvening() {
        var dance = Occurrence.at(TUESDAY.withHour(21), TUESDAY.plusDays(1).withHour(1));
        assertThat(times(Language.FI).once(dance)).isEqualTo("tiistai 24.11.2026 klo 21–1");
        assertThat(times(Language.EN).once(dance)).isEqualTo("Tuesday 24 November 2026, 21:00–01:00");
    }

    @Test
    void whatLastsOverADayNamesItsLastDay() {
        var camp = Occurrence.at(TUESDAY, TUESDAY.plusDays(2).withHour(16));
        assertThat(times(Language.FI).once(camp)).isEqualTo("tiistai 24.11.2026 klo 13 – torstai 26.11.2026 klo 16");
        assertThat(times(Language.SV).once(camp)).isEqualTo("tisdag 24.11.2026 kl. 13 – torsdag 26.11.2026 kl. 16");
    }

    @Test
    void midnightIsTheEndOfTheDayThatItEnds() {
        assertThat(weekly(Language.FI, every(DayOfWeek.MONDAY, 18, 0))).containsExactly("maanantaisin klo 18–24");
        assertThat(weekly(Language.EN, every(DayOfWeek.MONDAY, 18, 0))).containsExactly("Mondays 18:00–24:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FI | tiistaisin klo 13–15 | tiistaisin klo 13–15, joka toinen viikko
                    SV | tisdagar kl. 13–15 | tisdagar kl. 13–15, varannan vecka
                    EN | Tuesdays 13:00–15:00 | Tuesdays 13:00–15:00, every second week
                    SE | maŋŋebárggaid dii. 13–15 | maŋŋebárggaid dii. 13–15, juohke nuppi vahku
                    """)
    void everyWeekOrEverySecond(Language language, String every, String second) {
        assertThat(weekly(language, every(DayOfWeek.TUESDAY, 13, 15))).containsExactly(every);
        assertThat(weekly(language, new WeeklyTime(DayOfWeek.TUESDAY, LocalTime.of(13, 0), LocalTime.of(15, 0), 2)))
                .containsExactly(second);
    }

    @Test
    void everyFourthWeek() {
        var time = new WeeklyTime(DayOfWeek.TUESDAY, LocalTime.of(13, 0), null, 4);
        assertThat(weekly(Language.FI, time)).containsExactly("tiistaisin klo 13, joka 4. viikko");
        assertThat(weekly(Language.SV, time)).containsExactly("tisdagar kl. 13, var 4:e vecka");
        assertThat(weekly(Language.EN, time)).containsExactly("Tuesdays at 13:00, every 4 weeks");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FI | ma–to klo 9–20 | perjantaisin klo 9–17
                    SV | mån–tors kl. 9–20 | fredagar kl. 9–17
                    EN | Mon–Thu 09:00–20:00 | Fridays 09:00–17:00
                    """)
    void theSameHoursOnDaysInARowAreToldOnce(Language language, String row, String friday) {
        var times = Stream.concat(
                        Stream.of(every(DayOfWeek.FRIDAY, 9, 17)),
                        Stream.of(DayOfWeek.THURSDAY, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.TUESDAY)
                                .map(day -> every(day, 9, 20)))
                .toList();
        assertThat(times(language).weekly(times)).containsExactly(row, friday);
    }

    @Test
    void aMorningAndAnAfternoonOfEachDayAreTwoRows() {
        var times = Stream.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)
                .flatMap(day -> Stream.of(every(day, 9, 11), every(day, 12, 15)))
                .toList();
        assertThat(times(Language.FI).weekly(times)).containsExactly("ma–ke klo 9–11", "ma–ke klo 12–15");
    }

    @Test
    void twoDaysAreToldOneByOne() {
        assertThat(weekly(Language.FI, every(DayOfWeek.MONDAY, 9, 11), every(DayOfWeek.TUESDAY, 9, 11)))
                .containsExactly("maanantaisin klo 9–11", "tiistaisin klo 9–11");
        assertThat(weekly(Language.FI, every(DayOfWeek.SUNDAY, 9, 11), every(DayOfWeek.MONDAY, 9, 11)))
                .containsExactly("maanantaisin klo 9–11", "sunnuntaisin klo 9–11");
    }

    @ParameterizedTest
    @CsvSource({"FI,24.11.2026", "SV,24.11.2026", "EN,24 November 2026", "SE,24.11.2026"})
    void aDate(Language language, String said) {
        assertThat(times(language).date(LocalDate.of(2026, 11, 24))).isEqualTo(said);
    }

    private static List<String> weekly(Language language, WeeklyTime... times) {
        return times(language).weekly(List.of(times));
    }

    private static WeeklyTime every(DayOfWeek day, int from, @Nullable Integer until) {
        return WeeklyTime.everyWeek(day, LocalTime.of(from, 0), until == null ? null : LocalTime.of(until, 0));
    }

    private static Times times(Language language) {
        return new Times(new WordsOf(new MessagesFactory().messages()).language(language));
    }
}
