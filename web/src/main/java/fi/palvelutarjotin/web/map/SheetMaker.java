package fi.palvelutarjotin.web.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Brings areas to the size of a page and makes them plain enough for one. */
final class SheetMaker {

    /** Units, which are pixels where there is room. A phone shows the same smaller. */
    private static final int WIDEST = 680;

    private static final int HIGHEST = 1040;
    private static final int MARGIN = 14;

    /** Letters that the paths of one map may have in all: with the rest of the page well under 100 KB. */
    static final int LONGEST_PATHS = 48_000;

    private static final double FINEST = 1;
    /** Square units under which an island is not drawn, unless it is all there is. */
    private static final double SMALLEST_ISLAND = 6;
    /** Units by which the corners of a schematic area are rounded: it shall not pass for a true boundary. */
    private static final double ROUNDING = 6;
    /** Units between an area and the edge that it shares with the next. */
    private static final double HALF_GAP = 1;

    private static final int ROUNDNESS = 3;

    private SheetMaker() {}

    static Sheet of(MunicipalityAreas.Areas areas) {
        var frame = new Envelope();
        areas.byCode().values().forEach(area -> frame.expandToInclude(area.getEnvelopeInternal()));
        var scale = Math.min((WIDEST - 2.0 * MARGIN) / frame.getWidth(), (HIGHEST - 2.0 * MARGIN) / frame.getHeight());
        var fromPlane = AffineTransformation.translationInstance(-frame.getMinX(), -frame.getMaxY())
                .scale(scale, -scale)
                .translate(MARGIN, MARGIN);
        var shapes = areas.byCode().values().stream().map(fromPlane::transform).toList();
        var plain = areas.exact()
                ? simplified(shapes)
                : shapes.stream().map(SheetMaker::rounded).toList();
        var cells = new ArrayList<Sheet.Cell>();
        var codes = List.copyOf(areas.byCode().keySet());
        for (var i = 0; i < codes.size(); i++) {
            cells.add(new Sheet.Cell(codes.get(i), plain.get(i), Paths.of(plain.get(i))));
        }
        return new Sheet(
                (int) Math.ceil(frame.getWidth() * scale + 2 * MARGIN),
                (int) Math.ceil(frame.getHeight() * scale + 2 * MARGIN),
                areas.exact(),
                cells,
                fromPlane);
    }

    private static Geometry rounded(Geometry area) {
        var small = area.buffer(-ROUNDING, ROUNDNESS);
        var round = small.isEmpty() ? area.buffer(-HALF_GAP) : small.buffer(ROUNDING - HALF_GAP, ROUNDNESS);
        return round.isEmpty() ? area : round;
    }

    /** A boundary that two areas share is made plainer once for both, so that no gap opens between them. */
    private static List<Geometry> simplified(List<Geometry> areas) {
        var islands = areas.stream().map(SheetMaker::withoutSmallIslands).toArray(Geometry[]::new);
        for (var tolerance = FINEST; ; tolerance *= 2) {
            var plain = List.of(CoverageSimplifier.simplify(islands, tolerance));
            if (plain.stream().mapToInt(area -> Paths.of(area).length()).sum() <= LONGEST_PATHS || tolerance > WIDEST) {
                return plain;
            }
        }
    }

    private static Geometry withoutSmallIslands(Geometry area) {
        var largest = parts(area).stream().mapToDouble(Geometry::getArea).max().orElse(0);
        return Plane.GEOMETRY.createMultiPolygon(parts(area).stream()
                .filter(part -> part.getArea() >= Math.min(SMALLEST_ISLAND, largest))
                .toArray(Polygon[]::new));
    }

    private static List<Polygon> parts(Geometry area) {
        return IntStream.range(0, area.getNumGeometries())
                .mapToObj(part -> (Polygon) area.getGeometryN(part))
                .toList();
    }
}
