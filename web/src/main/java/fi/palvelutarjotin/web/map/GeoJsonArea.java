package fi.palvelutarjotin.web.map;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** A Polygon or MultiPolygon of GeoJSON, brought into the {@link Plane}. */
final class GeoJsonArea {

    private static final int LARGEST_DEGREES = 180;
    /** Degrees of latitude in Finland are always more than those of longitude. */
    private static final int BETWEEN_LONGITUDE_AND_LATITUDE = 45;

    private static final int FEWEST_POINTS = 4;
    /** Finland and the sea round it, in metres of EPSG:3067. */
    private static final Envelope FINLAND = new Envelope(0, 800_000, 6_500_000, 7_900_000);

    private GeoJsonArea() {}

    static Geometry of(@Nullable JsonNode geometry) throws IOException {
        var type = geometry == null || !geometry.isObject() ? null : geometry.get("type");
        var coordinates = type == null || geometry == null ? null : geometry.get("coordinates");
        if (type == null || !type.isString() || coordinates == null || !coordinates.isArray()) {
            throw new IOException("it has no geometry");
        }
        var area = switch (type.getStringValue()) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> Plane.GEOMETRY.createMultiPolygon(polygons(coordinates));
            default -> throw new IOException("its geometry is neither a Polygon nor a MultiPolygon");
        };
        var mended = area.isValid() ? area : area.buffer(0);
        if (mended.isEmpty()) {
            throw new IOException("its area is empty");
        }
        return mended;
    }

    private static Polygon[] polygons(JsonNode parts) throws IOException {
        var polygons = new ArrayList<Polygon>();
        for (var part : parts.values()) {
            polygons.add(polygon(part));
        }
        return polygons.toArray(Polygon[]::new);
    }

    private static Polygon polygon(JsonNode written) throws IOException {
        var rings = new ArrayList<LinearRing>();
        for (var ring : values(written)) {
            rings.add(ring(ring));
        }
        if (rings.isEmpty()) {
            throw new IOException("a polygon has no ring");
        }
        return Plane.GEOMETRY.createPolygon(
                rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode written) throws IOException {
        var points = new ArrayList<Coordinate>();
        for (var point : values(written)) {
            points.add(point(point));
        }
        if (points.size() < FEWEST_POINTS || !points.getFirst().equals2D(points.getLast())) {
            throw new IOException("a ring is not closed");
        }
        return Plane.GEOMETRY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private static Coordinate point(JsonNode written) throws IOException {
        var numbers = new ArrayList<Double>();
        for (var number : values(written)) {
            if (!number.isNumber()) {
                throw new IOException("a coordinate is not a number");
            }
            numbers.add(number.getDoubleValue());
        }
        if (numbers.size() < 2) {
            throw new IOException("a point has fewer than two numbers");
        }
        var point = inPlane(numbers.get(0), numbers.get(1));
        if (!FINLAND.contains(point)) {
            throw new IOException("a point lies outside Finland: %s, %s; the map takes EPSG:3067 and EPSG:4326"
                    .formatted(numbers.get(0), numbers.get(1)));
        }
        return point;
    }

    /** Some services write latitude first when asked for EPSG:4326 by its long name. */
    private static Coordinate inPlane(double first, double second) {
        if (!(Math.abs(first) <= LARGEST_DEGREES && Math.abs(second) <= LARGEST_DEGREES)) {
            return new Coordinate(first, second);
        }
        return first > BETWEEN_LONGITUDE_AND_LATITUDE ? Plane.of(second, first) : Plane.of(first, second);
    }

    private static List<JsonNode> values(JsonNode written) throws IOException {
        if (!written.isArray()) {
            throw new IOException("its coordinates are not written as Polygon or MultiPolygon");
        }
        var values = new ArrayList<JsonNode>();
        written.values().forEach(values::add);
        return values;
    }
}
