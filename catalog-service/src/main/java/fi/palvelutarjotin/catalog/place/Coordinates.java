package fi.palvelutarjotin.catalog.place;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A point on the earth in WGS84 (EPSG:4326).
 *
 * @param latitude degrees north, -90…90
 * @param longitude degrees east, -180…180
 */
@Serdeable
public record Coordinates(double latitude, double longitude) {

    public Coordinates {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no such point on earth: %s, %s".formatted(latitude, longitude));
        }
    }

    /** Whether the point lies in the rectangle round Finland (Utö 59.3° … Nuorgam 70.1° N, Eckerö 19.0° … Ilomantsi 31.6° E). */
    public boolean inFinland() {
        return latitude >= 59.3 && latitude <= 70.2 && longitude >= 19.0 && longitude <= 31.7;
    }
}
