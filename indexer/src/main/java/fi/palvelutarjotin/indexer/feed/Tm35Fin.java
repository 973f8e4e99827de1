package fi.palvelutarjotin.indexer.feed;

import fi.palvelutarjotin.catalog.place.Coordinates;
import java.util.Optional;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * ETRS-TM35FIN (EPSG:3067), Finland's national grid, to WGS84.
 *
 * <p>ETRS89 and WGS84 differ by less than a metre, so no shift is made between them.
 */
public final class Tm35Fin {

    private static final CoordinateTransform TO_WGS84 = transform();

    private Tm35Fin() {}

    /** The point of metres written as text; none when they are no numbers or the point is not in Finland. */
    public static Optional<Coordinates> toWgs84(String northing, String easting) {
        try {
            return toWgs84(
                    Double.parseDouble(northing.replace(',', '.')), Double.parseDouble(easting.replace(',', '.')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The point, unless it is not in Finland: feeds write 0 for an unknown one. */
    public static Optional<Coordinates> toWgs84(double northing, double easting) {
        // Far outside its zone the projection has no sensible inverse.
        if (!(northing > 6_500_000 && northing < 7_900_000 && easting > 0 && easting < 800_000)) {
            return Optional.empty();
        }
        try {
            var point = TO_WGS84.transform(new ProjCoordinate(easting, northing), new ProjCoordinate());
            return Optional.of(new Coordinates(rounded(point.y), rounded(point.x)))
                    .filter(Coordinates::inFinland);
        } catch (Proj4jException e) {
            return Optional.empty();
        }
    }

    /** Six decimals are a tenth of a metre: more would only pretend. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    private static CoordinateTransform transform() {
        var factory = new CRSFactory();
        // Spelled out, so that the EPSG data base is not needed.
        return new CoordinateTransformFactory()
                .createTransform(
                        crs(factory, "ETRS-TM35FIN", "+proj=utm +zone=35 +ellps=GRS80 +units=m +no_defs"),
                        crs(factory, "WGS84", "+proj=longlat +ellps=GRS80 +no_defs"));
    }

    private static CoordinateReferenceSystem crs(CRSFactory factory, String name, String parameters) {
        return factory.createFromParameters(name, parameters);
    }
}
