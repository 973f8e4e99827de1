package fi.palvelutarjotin.indexer.feed.lipas;

import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.indexer.feed.json.GeoJsonPoint;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.Optional;
import java.util.function.BiFunction;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/** Reads where a place is: degrees when they are in Finland, else from the national grid. */
final class LipasCoordinates {

    /** ETRS-TM35FIN (EPSG:3067), the national grid: metres east and north. */
    private static final String TM35FIN = "+proj=utm +zone=35 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs";

    private static final String WGS84 = "+proj=longlat +datum=WGS84 +no_defs";

    private final BasicCoordinateTransform toDegrees;

    LipasCoordinates() {
        var systems = new CRSFactory();
        toDegrees = new BasicCoordinateTransform(
                systems.createFromParameters("ETRS-TM35FIN", TM35FIN), systems.createFromParameters("WGS84", WGS84));
    }

    Optional<Coordinates> read(Json coordinates) {
        return pair(coordinates.get("wgs84"), GeoJsonPoint::inFinland)
                .or(() -> pair(coordinates.get("tm35fin"), this::fromGrid));
    }

    private static Optional<Coordinates> pair(Json point, BiFunction<Double, Double, Optional<Coordinates>> reader) {
        return point.get("lat")
                .number()
                .flatMap(north -> point.get("lon").number().flatMap(east -> reader.apply(north, east)));
    }

    private Optional<Coordinates> fromGrid(double north, double east) {
        try {
            // The transform keeps scratch space of its own.
            synchronized (toDegrees) {
                var degrees = toDegrees.transform(new ProjCoordinate(east, north), new ProjCoordinate());
                return GeoJsonPoint.inFinland(degrees.y, degrees.x);
            }
        } catch (Proj4jException e) {
            return Optional.empty();
        }
    }
}
