package fi.palvelutarjotin.web.map;

import fi.palvelutarjotin.catalog.place.Municipality;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * A map of which only the centres of the municipalities are known: to each belongs what is nearest to its centre
 * (Voronoi cells), as far as there is land. Land is what lies near a centre, so that the coast is a coast and not a box.
 */
final class SchematicAreas {

    /** Metres of land round a centre: more where centres are far apart, but never so much that Sweden is ours. */
    private static final double LEAST_LAND = 14_000;

    private static final double MOST_LAND = 58_000;
    private static final double LAND_PER_SPACING = 0.62;
    /** Which of the nearest centres tells how far apart they are; the very nearest may be a town in its ring. */
    private static final int SPACING_NEIGHBOUR = 3;
    /** Bays and lakes narrower than twice this, in metres, are land; so is all that lies within the outline. */
    private static final double BAY = 60_000;
    /** Capes narrower than twice this, in metres, are rounded off. It leaves every centre on land. */
    private static final double CAPE = 9_000;

    private static final int ROUNDNESS = 6;

    private SchematicAreas() {}

    /** The areas by municipality code, in {@link Plane} metres. They do not overlap and cover the land without gaps. */
    static Map<String, Geometry> of(Collection<Municipality> municipalities) {
        var centres = new LinkedHashMap<String, Coordinate>();
        municipalities.forEach(municipality -> centres.put(municipality.code(), Plane.of(municipality.centre())));
        var land = land(List.copyOf(centres.values()));
        var nearest = nearest(centres.values(), land);
        var areas = new LinkedHashMap<String, Geometry>();
        centres.forEach((code, centre) -> {
            var cell = nearest.get(centre);
            if (cell == null) {
                throw new IllegalStateException("municipality " + code + " has the centre of another");
            }
            areas.put(code, cell.intersection(land));
        });
        return areas;
    }

    private static Map<Coordinate, Geometry> nearest(Collection<Coordinate> centres, Geometry land) {
        var voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(centres);
        voronoi.setClipEnvelope(land.getEnvelopeInternal());
        var diagram = voronoi.getDiagram(Plane.GEOMETRY);
        var cells = new HashMap<Coordinate, Geometry>();
        IntStream.range(0, diagram.getNumGeometries())
                .mapToObj(diagram::getGeometryN)
                .forEach(cell -> cells.put((Coordinate) cell.getUserData(), cell));
        return cells;
    }

    private static Geometry land(List<Coordinate> centres) {
        var near = centres.stream()
                .<Geometry>map(
                        centre -> Plane.GEOMETRY.createPoint(centre).buffer(landRound(centre, centres), ROUNDNESS))
                .toList();
        var closed = UnaryUnionOp.union(near).buffer(BAY, ROUNDNESS).buffer(-BAY, ROUNDNESS);
        return withoutHoles(closed).buffer(-CAPE, ROUNDNESS).buffer(CAPE, ROUNDNESS);
    }

    private static double landRound(Coordinate centre, List<Coordinate> centres) {
        var spacing = centres.stream()
                .mapToDouble(centre::distance)
                .sorted()
                .skip(SPACING_NEIGHBOUR)
                .findFirst()
                .orElse(MOST_LAND);
        return Math.clamp(LAND_PER_SPACING * spacing, LEAST_LAND, MOST_LAND);
    }

    private static Geometry withoutHoles(Geometry land) {
        return UnaryUnionOp.union(IntStream.range(0, land.getNumGeometries())
                .mapToObj(part -> (Polygon) land.getGeometryN(part))
                .<Geometry>map(part -> Plane.GEOMETRY.createPolygon(part.getExteriorRing()))
                .toList());
    }
}
