package fi.palvelutarjotin.web.map;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Writes areas as the paths of SVG, to a tenth of a unit. */
final class Paths {

    private Paths() {}

    static String of(Geometry area) {
        return IntStream.range(0, area.getNumGeometries())
                .mapToObj(part -> (Polygon) area.getGeometryN(part))
                .flatMap(Paths::rings)
                .map(Paths::ring)
                .collect(Collectors.joining());
    }

    private static Stream<LinearRing> rings(Polygon part) {
        return Stream.concat(
                Stream.of(part.getExteriorRing()),
                IntStream.range(0, part.getNumInteriorRing()).mapToObj(part::getInteriorRingN));
    }

    /** Points after the first are joined by lines without a letter; Z leads back to the first. */
    private static String ring(LinearRing ring) {
        return Stream.of(ring.getCoordinates())
                .limit(ring.getNumPoints() - 1L)
                .map(Paths::point)
                .collect(Collectors.joining(" ", "M", "Z"));
    }

    private static String point(Coordinate point) {
        return number(point.x) + " " + number(point.y);
    }

    static String number(double value) {
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }
}
