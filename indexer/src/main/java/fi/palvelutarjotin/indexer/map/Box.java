package fi.palvelutarjotin.indexer.map;

import fi.palvelutarjotin.catalog.place.Coordinates;
import org.apache.lucene.util.SloppyMath;

/**
 * The part of a map that somebody looks at, in degrees of WGS84. It does not reach over the date line.
 *
 * @param south not north of north
 * @param west not east of east
 */
public record Box(double south, double west, double north, double east) {

    /**
     * @throws IllegalArgumentException when there is no such box on earth
     */
    public Box {
        new Coordinates(south, west);
        new Coordinates(north, east);
        if (south > north || west > east) {
            throw new IllegalArgumentException("a box whose corners are the wrong way round");
        }
    }

    /** Metres to the point of the box whose degrees are nearest; 0 inside, its edges included. */
    public double metresTo(double latitude, double longitude) {
        return SloppyMath.haversinMeters(
                latitude, longitude, Math.clamp(latitude, south, north), Math.clamp(longitude, west, east));
    }
}
