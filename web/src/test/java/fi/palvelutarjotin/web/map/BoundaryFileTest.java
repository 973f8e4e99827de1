package fi.palvelutarjotin.web.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.palvelutarjotin.web.problem.CapturedLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

class BoundaryFileTest {

    private static final String METRES =
            Boundaries.ring(390_000, 6_690_000, 400_000, 6_690_000, 400_000, 6_700_000, 390_000, 6_690_000);
    private static final String DEGREES = Boundaries.ring(25, 60.4, 25.1, 60.4, 25.1, 60.5, 25, 60.4);
    private static final String DEGREES_TURNED = Boundaries.ring(60.4, 25, 60.4, 25.1, 60.5, 25.1, 60.4, 25);

    @TempDir
    Path folder;

    @Test
    void aFeatureAsStatisticsFinlandWritesItIsTheMunicipality() throws IOException {
        var properties =
                "\"kunta\":\"858\",\"vuosi\":2026,\"nimi\":\"Tuusula\",\"namn\":\"Tusby\",\"name\":\"Tuusula\"";
        var areas = read(Boundaries.collection(Boundaries.feature(properties, METRES)));
        assertThat(areas.keySet()).containsExactly("858");
        assertThat(of(areas, "858").getArea()).isEqualTo(50_000_000);
    }

    @Test
    void aMunicipalityIsKnownByItsNameWhereTheCodeIsMissing() throws IOException {
        assertThat(read(Boundaries.collection(Boundaries.feature("\"nimi\":\"Tusby\"", METRES)))
                        .keySet())
                .containsExactly("858");
    }

    @Test
    void degreesAndMetresAreToldApart() throws IOException {
        var degrees = read(Boundaries.collection(Boundaries.feature("\"kunta\":858", DEGREES)));
        var turned = read(Boundaries.collection(Boundaries.feature("\"kunta\":858", DEGREES_TURNED)));
        var area = of(degrees, "858");
        assertThat(area.getArea()).as("half of 5.5 by 11.1 kilometres").isCloseTo(30_600_000, within(400_000.0));
        assertThat(area.getCentroid().getX()).isBetween(388_000.0, 398_000.0);
        assertThat(of(turned, "858").equalsExact(area, 0.01)).isTrue();
    }

    @Test
    void anAbolishedMunicipalityIsPartOfItsSuccessor() throws IOException {
        var besides = Boundaries.ring(410_000, 6_690_000, 420_000, 6_690_000, 420_000, 6_700_000, 410_000, 6_690_000);
        var areas = read(Boundaries.collection(
                Boundaries.feature("\"kunta\":\"004\"", METRES), Boundaries.feature("\"kunta\":\"233\"", besides)));
        assertThat(areas.keySet()).containsExactly("233");
        assertThat(of(areas, "233").getArea()).isEqualTo(100_000_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"type":"FeatureCollection","features":[ | it is not whole JSON
                    <html>not found</html> | it is not whole JSON
                    [] | it is not a GeoJSON FeatureCollection
                    {"type":"FeatureCollection"} | it is not a GeoJSON FeatureCollection
                    {"features":[]} | it names no municipality in the properties
                    {"features":[7,null,{"properties":{"kunta":"999"}}]} | it names no municipality in the properties
                    {"features":[{"properties":{"kunta":"858"}}]} | feature 1: it has no geometry
                    {"features":[{"properties":{"kunta":"858"},"geometry":{"type":"Point","coordinates":[25,60]}}]} | feature 1: its geometry is neither a Polygon nor a MultiPolygon
                    {"features":[{"properties":{"kunta":"858"},"geometry":{"type":"Polygon","coordinates":[]}}]} | feature 1: a polygon has no ring
                    {"features":[{"properties":{"kunta":"858"},"geometry":{"type":"Polygon","coordinates":[[25,60]]}}]} | feature 1: its coordinates are not written as Polygon or MultiPolygon
                    {"features":[{"properties":{"kunta":"858"},"geometry":{"type":"Polygon","coordinates":[[[25,60],[26,60],[26,61]]]}}]} | feature 1: a ring is not closed
                    {"features":[{"properties":{"kunta":"858"},"geometry":{"type":"Polygon","coordinates":[[["25",60],[26,60],[26,61]]]}}]} | feature 1: a coordinate is not a number
                    {"features":[{"properties":{"kunta":"858"},"geometry":{"type":"Polygon","coordinates":[[[2,48],[3,48],[3,49],[2,48]]]}}]} | feature 1: a point lies outside Finland: 2.0, 48.0
                    {"features":[{"properties":{"kunta":"858"},"geometry":{"type":"Polygon","coordinates":[[[1e300,1e300],[3,48],[3,49],[2,48]]]}}]} | feature 1: a point lies outside Finland
                    """)
    void aBadFileIsToldInOneSentence(String text, String sentence) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class).hasMessageStartingWith(sentence);
    }

    @Test
    void withABadFileTheSchematicMapIsDrawnAndOneLineSaysWhy() throws IOException {
        var file = folder.resolve("bad.geojson");
        Files.writeString(file, "[]");
        try (var log = new CapturedLog(MunicipalityAreas.class)) {
            assertThat(List.of(
                            Boundaries.from(file.toString()),
                            Boundaries.from(folder.resolve("none").toString())))
                    .allSatisfy(areas -> assertThat(areas.counties().exact()).isFalse());
            assertThat(log.lines()).hasSize(2);
        }
    }

    private static Geometry of(Map<String, Geometry> areas, String code) {
        return Objects.requireNonNull(areas.get(code));
    }

    private Map<String, Geometry> read(String text) throws IOException {
        var file = folder.resolve("boundaries.geojson");
        Files.writeString(file, text);
        return new BoundaryFile(Boundaries.JSON, Boundaries.MUNICIPALITIES).read(file);
    }
}
