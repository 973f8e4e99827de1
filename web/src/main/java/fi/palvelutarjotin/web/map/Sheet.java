package fi.palvelutarjotin.web.map;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * A map ready to be drawn: its areas in the units of the drawing, x to the right and y down.
 *
 * @param exact whether the areas have true boundaries
 * @param fromPlane from {@link Plane} metres to units
 */
record Sheet(int width, int height, boolean exact, List<Cell> cells, AffineTransformation fromPlane) {

    Sheet {
        cells = List.copyOf(cells);
    }

    /**
     * An area.
     *
     * @param code of the municipality or county
     * @param path the shape in SVG's words
     */
    record Cell(String code, Geometry shape, String path) {}
}
