package fi.palvelutarjotin.indexer.feed.lipas;

import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.indexer.feed.Tm35Fin;
import fi.palvelutarjotin.indexer.feed.json.GeoJsonPoint;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads where a place is: degrees when they are in Finland, else from the national grid. */
final class LipasCoordinates {

    private LipasCoordinates() {}

    static Optional<Coordinates> read(Json coordinates) {
        return pair(coordinates.get("wgs84"), GeoJsonPoint::inFinland)
                .or(() -> pair(coordinates.get("tm35fin"), Tm35Fin::toWgs84));
    }

    private static Optional<Coordinates> pair(Json point, BiFunction<Double, Double, Optional<Coordinates>> reader) {
        return point.get("lat")
                .number()
                .flatMap(north -> point.get("lon").number().flatMap(east -> reader.apply(north, east)));
    }
}
