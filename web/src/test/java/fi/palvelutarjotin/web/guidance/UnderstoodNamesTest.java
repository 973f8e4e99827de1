package fi.palvelutarjotin.web.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.reading.PartOfDay;
import fi.palvelutarjotin.indexer.reading.Understood;
import fi.palvelutarjotin.indexer.reading.UnderstoodKind;
import fi.palvelutarjotin.web.testing.PageWords;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was understood, as a reader is told it. */
class UnderstoodNamesTest {

    private static UnderstoodNames names(Language language) {
        return new UnderstoodNames(PageWords.LABELS, PageWords.in(language));
    }

    @ParameterizedTest
    @MethodSource("fi.palvelutarjotin.web.guidance.Readings#all")
    void everyKindHasANameInEveryLanguage(Understood understood) {
        for (var language : Language.values()) {
            assertThat(names(language).of(understood.kind())).isNotBlank();
            assertThat(names(language).of(understood)).isNotBlank();
        }
    }

    @Test
    void theReadingsOfTheTestsAreOfEveryKind() {
        assertThat(Readings.all().map(Understood::kind)).containsAll(Arrays.asList(UnderstoodKind.values()));
    }

    @ParameterizedTest
    @EnumSource(AccessibilityFact.class)
    void everyFactHasAName(AccessibilityFact fact) {
        assertThat(names(Language.FI).of(new Understood.WithAccess(Readings.typed("x"), fact)))
                .isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(PartOfDay.class)
    void everyPartOfTheDayHasAName(PartOfDay part) {
        assertThat(names(Language.FI).of(new Understood.AtTimeOfDay(Readings.typed("x"), part)))
                .isNotBlank();
    }

    static Stream<Arguments> spoken() {
        return Stream.of(
                Arguments.of("Paikka: Tuusula", Language.FI, Readings.municipality("858")),
                Arguments.of("Plats: Tusby", Language.SV, Readings.municipality("858")),
                Arguments.of("Paikka: Keski-Uudenmaan hyvinvointialue", Language.FI, Readings.counties("02")),
                Arguments.of("Paikka: Uudellamaalla", Language.FI, Readings.counties("02", "04")),
                Arguments.of("Ikä: 7", Language.FI, Readings.age(7, 7)),
                Arguments.of("Ikä: 7–12-vuotiaat", Language.FI, Readings.age(7, 12)),
                Arguments.of("Ikä: 70 vuotta täyttäneet", Language.FI, Readings.age(70, Understood.ForAge.OLDEST)),
                Arguments.of("Ikä: enintään 6-vuotiaat", Language.FI, Readings.age(0, 6)),
                Arguments.of(
                        "När: tisdag",
                        Language.SV,
                        new Understood.OnWeekday(Readings.typed("tisdagar"), DayOfWeek.TUESDAY)));
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void aThingIsCalledAsItsReaderCallsIt(String said, Language language, Understood understood) {
        var names = names(language);

        assertThat(names.of(understood.kind()) + ": " + names.of(understood)).isEqualTo(said);
    }
}
