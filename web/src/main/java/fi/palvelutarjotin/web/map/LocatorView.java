package fi.palvelutarjotin.web.map;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a listing lies and how to get there, as the template shows it.
 *
 * @param picture null where no municipality is known
 * @param routes to the places whose point is known
 */
@Introspected
public record LocatorView(@Nullable Picture picture, List<Route> routes) {

    public LocatorView {
        routes = List.copyOf(routes);
    }

    /**
     * A small map of a county.
     *
     * @param label what it shows, for whoever does not see it
     * @param caption what is written under it
     */
    public record Picture(String label, String caption, int width, int height, List<Area> areas, List<Point> points) {

        public Picture {
            areas = List.copyOf(areas);
            points = List.copyOf(points);
        }
    }

    /**
     * A municipality of the county.
     *
     * @param here whether the listing has a place in it
     */
    public record Area(String path, boolean here) {}

    /** A place, in SVG's words. */
    public record Point(String x, String y, String radius) {}

    /** A link to a route service. */
    public record Route(String text, String address) {}
}
