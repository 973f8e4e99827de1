package fi.palvelutarjotin.web.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.palvelutarjotin.catalog.place.County;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

class SheetsTest {

    private static final MunicipalityAreas SCHEMATIC = Boundaries.schematic();
    private static final Sheets SHEETS = new Sheets(SCHEMATIC);
    private static final double SQUARE_METRE = 1;

    static Stream<String> counties() {
        return Boundaries.MUNICIPALITIES.counties().stream().map(County::code);
    }

    @ParameterizedTest
    @MethodSource("counties")
    void everyMunicipalityOfACountyIsDrawn(String county) {
        var sheet = SHEETS.county(county);
        assertThat(sheet.cells()).extracting(Sheet.Cell::code).containsExactlyElementsOf(Boundaries.codesOf(county));
        assertThat(sheet.cells()).allSatisfy(cell -> {
            assertThat(cell.shape().getArea()).as(cell.code()).isGreaterThan(20);
            assertThat(cell.path()).matches("(M[-0-9. ]+Z)+");
        });
    }

    @Test
    void everyCountyOfTheCountryIsDrawn() {
        assertThat(SHEETS.country().cells())
                .extracting(Sheet.Cell::code)
                .containsExactlyElementsOf(counties().toList());
    }

    @Test
    void areasOfTheWholeCountryCoverItsLandWithoutOverlap() {
        var areas = SchematicAreas.of(Boundaries.MUNICIPALITIES.all()).values();
        var sum = areas.stream().mapToDouble(Geometry::getArea).sum();
        assertThat(UnaryUnionOp.union(areas).getArea()).isCloseTo(sum, within(SQUARE_METRE));
        assertThat(Boundaries.MUNICIPALITIES.all())
                .allSatisfy(municipality -> assertThat(Objects.requireNonNull(SCHEMATIC
                                        .inCounty(municipality.county())
                                        .byCode()
                                        .get(municipality.code()))
                                .contains(Plane.GEOMETRY.createPoint(Plane.of(municipality.centre()))))
                        .as(municipality.code())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("counties")
    void areasAsDrawnDoNotOverlapAndLieInTheirCounty(String county) {
        var sheet = SHEETS.county(county);
        var outline = sheet.fromPlane()
                .transform(
                        UnaryUnionOp.union(SCHEMATIC.inCounty(county).byCode().values()));
        assertThat(overlap(sheet.cells())).isZero();
        assertThat(sheet.cells())
                .allSatisfy(cell ->
                        assertThat(cell.shape().difference(outline).getArea()).isLessThan(0.01));
        var frame = new Envelope(0, sheet.width(), 0, sheet.height());
        assertThat(sheet.cells())
                .allSatisfy(cell -> assertThat(frame.contains(cell.shape().getEnvelopeInternal()))
                        .isTrue());
    }

    @Test
    void theShapeOfTheCountryIsKept() {
        var country = SHEETS.country();
        assertThat((double) country.height() / country.width())
                .as("Finland is about twice as high as wide")
                .isBetween(1.6, 2.2);
    }

    @Test
    void noMapIsTooLargeForAPage() {
        var sheets = Stream.concat(Stream.of(SHEETS.country()), counties().map(SHEETS::county));
        assertThat(sheets)
                .allSatisfy(sheet -> assertThat(sheet.cells().stream()
                                .mapToInt(cell -> cell.path().length())
                                .sum())
                        .isLessThanOrEqualTo(SheetMaker.LONGEST_PATHS));
    }

    @Test
    void trueBoundariesAreDrawnWhereAllOfACountyHasThem(@TempDir Path folder) throws IOException {
        var file = folder.resolve("boundaries.geojson");
        Files.writeString(file, Boundaries.squares(Boundaries.codesOf("02")));
        var sheets = new Sheets(Boundaries.from(file.toString()));
        var sheet = sheets.county("02");
        assertThat(sheet.exact()).isTrue();
        assertThat(overlap(sheet.cells())).isLessThan(0.01);
        assertThat(sheet.cells())
                .allSatisfy(cell -> assertThat(cell.shape().getNumPoints())
                        .as("a square needs no more")
                        .isEqualTo(5));
        assertThat(sheets.county("08").exact()).isFalse();
        assertThat(sheets.country().exact()).isFalse();
    }

    @Test
    void finelyDrawnBoundariesAreMadePlainUntilTheyFit(@TempDir Path folder) throws IOException {
        var features = new ArrayList<String>();
        var codes = List.copyOf(Boundaries.codesOf("08"));
        for (var at = 0; at < codes.size(); at++) {
            features.add(Boundaries.feature("\"kunta\":\"" + codes.get(at) + "\"", jagged(at)));
        }
        var file = folder.resolve("boundaries.geojson");
        Files.writeString(file, Boundaries.collection(features.toArray(String[]::new)));
        var sheet = new Sheets(Boundaries.from(file.toString())).county("08");
        assertThat(sheet.exact()).isTrue();
        assertThat(sheet.cells().stream().mapToInt(cell -> cell.path().length()).sum())
                .isBetween(100, SheetMaker.LONGEST_PATHS);
    }

    /** A long strip whose upper and lower edge go to and fro. */
    private static String jagged(int number) {
        var points = 4_000;
        var numbers = new double[4 * points + 2];
        for (var at = 0; at < points; at++) {
            var east = 100_000 + at * 100;
            var to = at % 2 * 3_000;
            numbers[2 * at] = east;
            numbers[2 * at + 1] = 6_700_000 + number * 20_000 + to;
            numbers[4 * points - 2 - 2 * at] = east;
            numbers[4 * points - 1 - 2 * at] = 6_715_000 + number * 20_000 + to;
        }
        numbers[4 * points] = numbers[0];
        numbers[4 * points + 1] = numbers[1];
        return Boundaries.ring(numbers);
    }

    private static double overlap(Collection<Sheet.Cell> cells) {
        var all = List.copyOf(cells);
        var overlap = 0.0;
        for (var one = 0; one < all.size(); one++) {
            for (var other = one + 1; other < all.size(); other++) {
                overlap += all.get(one)
                        .shape()
                        .intersection(all.get(other).shape())
                        .getArea();
            }
        }
        return overlap;
    }
}
