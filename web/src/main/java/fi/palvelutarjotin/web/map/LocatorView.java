package fi.palvelutarjotin.web.map;

import io.micronaut.core.annotation.Introspected;
import java.util.List;

/**
 * Where a listing lies: a small map of a county, as the template shows it.
 *
 * @param label what it shows, for whoever does not see it
 * @param caption what is written under it
 */
@Introspected
public record LocatorView(String label, String caption, int width, int height, List<Area> areas, List<Point> points) {

    public LocatorView {
        areas = List.copyOf(areas);
        points = List.copyOf(points);
    }

    /**
     * A municipality of the county.
     *
     * @param here whether the listing has a place in it
     */
    public record Area(String path, boolean here) {}

    /** A place, in SVG's words. */
    public record Point(String x, String y, String radius) {}
}
