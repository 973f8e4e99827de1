package fi.palvelutarjotin.indexer.feed.json;

import fi.palvelutarjotin.catalog.place.Coordinates;
import java.util.Optional;

/** Reads a point of GeoJSON (RFC 7946): longitude first, latitude second. */
public final class GeoJsonPoint {

    private GeoJsonPoint() {}

    /** The point, unless it is not in Finland: 0,0 and swapped numbers are worse than none. */
    public static Optional<Coordinates> inFinland(Json point) {
        var numbers = point.get("coordinates").items();
        if (numbers.size() < 2) {
            return Optional.empty();
        }
        return numbers.get(1)
                .number()
                .flatMap(latitude -> numbers.get(0).number().flatMap(longitude -> inFinland(latitude, longitude)));
    }

    /** The point in WGS84 degrees, unless it is not in Finland. */
    public static Optional<Coordinates> inFinland(double latitude, double longitude) {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            return Optional.empty();
        }
        return Optional.of(new Coordinates(latitude, longitude)).filter(Coordinates::inFinland);
    }
}
