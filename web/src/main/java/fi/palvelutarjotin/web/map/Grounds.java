package fi.palvelutarjotin.web.map;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** The drawn maps laid on the earth: the same areas, their names as on the map. Each is made once for a language. */
@Singleton
final class Grounds {

    /** Some ten metres, which is finer than any of the boundaries. */
    private static final double EXACTNESS = 10_000;

    private final Sheets sheets;
    private final ShortNames names;
    private final WordsOf wordsOf;
    private final Map<Key, Ground> made = new ConcurrentHashMap<>();

    private record Key(Optional<String> county, Language language) {}

    Grounds(Sheets sheets, ShortNames names, WordsOf wordsOf) {
        this.sheets = sheets;
        this.names = names;
        this.wordsOf = wordsOf;
    }

    /**
     * The municipalities of a county, or the counties of the country.
     *
     * @param county code of one that there is; empty for the country
     */
    Ground of(Optional<String> county, Language language) {
        return made.computeIfAbsent(
                new Key(county, language),
                key -> ground(county.map(sheets::county).orElseGet(sheets::country), wordsOf.language(language)));
    }

    private Ground ground(Sheet sheet, Words words) {
        var toPlane = inverse(sheet.fromPlane());
        return Ground.of(sheet.cells().stream()
                .map(cell -> feature(names.of(cell.code(), words), toPlane.transform(cell.shape())))
                .toList());
    }

    private static AffineTransformation inverse(AffineTransformation fromPlane) {
        try {
            return fromPlane.getInverse();
        } catch (org.locationtech.jts.geom.util.NoninvertibleTransformationException e) {
            throw new IllegalStateException("a map without width", e);
        }
    }

    private static Ground.Feature feature(String name, Geometry area) {
        var middle = area.getInteriorPoint().getCoordinate();
        return new Ground.Feature(
                "Feature",
                new Ground.Properties(name, degrees(middle)),
                new Ground.Geometry(
                        "MultiPolygon",
                        IntStream.range(0, area.getNumGeometries())
                                .mapToObj(part -> rings((Polygon) area.getGeometryN(part)))
                                .toList()));
    }

    private static List<List<List<Double>>> rings(Polygon part) {
        return Stream.concat(
                        Stream.of(part.getExteriorRing()),
                        IntStream.range(0, part.getNumInteriorRing()).mapToObj(part::getInteriorRingN))
                .map(Grounds::points)
                .toList();
    }

    private static List<List<Double>> points(LinearRing ring) {
        return Stream.of(ring.getCoordinates()).map(Grounds::degrees).toList();
    }

    private static List<Double> degrees(Coordinate point) {
        var degrees = Plane.toDegrees(point);
        return List.of(rounded(degrees.x), rounded(degrees.y));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * EXACTNESS) / EXACTNESS;
    }
}
