package fi.palvelutarjotin.web.map;

import fi.palvelutarjotin.catalog.place.Coordinates;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * The plane in which maps are made: ETRS-TM35FIN (EPSG:3067), in metres east and north. It keeps Finland's shape, which
 * degrees of longitude and latitude would pull to twice its width.
 */
final class Plane {

    static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static final CoordinateTransform FROM_WGS84 = transforms(true);
    private static final CoordinateTransform TO_WGS84 = transforms(false);

    private Plane() {}

    static Coordinate of(Coordinates point) {
        return of(point.longitude(), point.latitude());
    }

    /** The library's transform keeps notes while it works: one at a time. */
    static synchronized Coordinate of(double longitude, double latitude) {
        var point = FROM_WGS84.transform(new ProjCoordinate(longitude, latitude), new ProjCoordinate());
        return new Coordinate(point.x, point.y);
    }

    /** Degrees of a point of the plane: x is east, y north. */
    static synchronized Coordinate toDegrees(Coordinate metres) {
        var point = TO_WGS84.transform(new ProjCoordinate(metres.x, metres.y), new ProjCoordinate());
        return new Coordinate(point.x, point.y);
    }

    private static CoordinateTransform transforms(boolean isFromDegrees) {
        var crs = new CRSFactory();
        var degrees = crs.createFromParameters("WGS84", "+proj=longlat +ellps=GRS80 +no_defs");
        var metres = crs.createFromParameters("ETRS-TM35FIN", "+proj=utm +zone=35 +ellps=GRS80 +units=m +no_defs");
        return new CoordinateTransformFactory()
                .createTransform(isFromDegrees ? degrees : metres, isFromDegrees ? metres : degrees);
    }
}
