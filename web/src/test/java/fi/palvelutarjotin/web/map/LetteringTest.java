package fi.palvelutarjotin.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.place.County;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.testing.PageWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Envelope;

class LetteringTest {

    private static final Sheets SHEETS = new Sheets(Boundaries.schematic());
    private static final ShortNames NAMES = new ShortNames(PageWords.LABELS);

    static Stream<String> counties() {
        return Boundaries.MUNICIPALITIES.counties().stream().map(County::code);
    }

    @ParameterizedTest
    @MethodSource("counties")
    void everyAreaHasItsNameOrItsNumber(String county) {
        checkNamesAndNumbers(SHEETS.county(county));
    }

    @Test
    void everyCountyHasItsNameOrItsNumber() {
        checkNamesAndNumbers(SHEETS.country());
        assertThat(counties())
                .allSatisfy(code -> assertThat(NAMES.of(code, PageWords.in(Language.SV)))
                        .isNotEqualTo(code)
                        .doesNotContain("välfärdsområde"));
    }

    @Test
    void mostNamesOfAnOrdinaryCountyHaveRoom() {
        assertThat(lettering(SHEETS.county("02")).names()).hasSizeGreaterThanOrEqualTo(4);
    }

    private static void checkNamesAndNumbers(Sheet sheet) {
        var lettering = lettering(sheet);
        assertThat(lettering.names().size() + lettering.keys().size())
                .isEqualTo(sheet.cells().size());
        assertThat(lettering.phoneKeys())
                .extracting(Lettering.Key::number)
                .containsExactlyElementsOf(Stream.iterate(1, number -> number + 1)
                        .limit(sheet.cells().size())
                        .toList());
        assertThat(overlaps(Stream.concat(
                                lettering.names().values().stream().map(LetteringTest::frame),
                                lettering.keys().stream().map(LetteringTest::frame))
                        .toList()))
                .isEmpty();
        assertThat(overlaps(
                        lettering.phoneKeys().stream().map(LetteringTest::frame).toList()))
                .isEmpty();
        for (var cell : sheet.cells()) {
            var name = lettering.names().get(cell.code());
            assertThat(name == null || cell.shape().getEnvelopeInternal().contains(frame(name)))
                    .isTrue();
        }
    }

    private static Lettering lettering(Sheet sheet) {
        var names = new LinkedHashMap<String, String>();
        sheet.cells().forEach(cell -> names.put(cell.code(), NAMES.of(cell.code(), PageWords.in(Language.FI))));
        return LetteringMaker.of(sheet, names);
    }

    private static List<String> overlaps(List<Envelope> frames) {
        var overlaps = new ArrayList<String>();
        for (var one = 0; one < frames.size(); one++) {
            for (var other = one + 1; other < frames.size(); other++) {
                if (frames.get(one).intersects(frames.get(other))) {
                    overlaps.add(frames.get(one) + " and " + frames.get(other));
                }
            }
        }
        return overlaps;
    }

    /** Half the letters' size is less than any of them is wide. */
    private static Envelope frame(Lettering.Name name) {
        var signs = name.lines().stream().mapToInt(String::length).max().orElse(0);
        var half = signs * LetteringMaker.LETTERS / 4;
        return new Envelope(
                name.x() - half,
                name.x() + half,
                name.y().getFirst() - LetteringMaker.LETTERS * 0.8,
                name.y().getLast());
    }

    private static Envelope frame(Lettering.Key key) {
        return new Envelope(
                key.x() - key.radius(), key.x() + key.radius(), key.y() - key.radius(), key.y() + key.radius());
    }
}
