package fi.palvelutarjotin.web.map;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written on a map: on an area its name where there is room for it, else its number in the list.
 *
 * @param names by code, of the areas that are large enough
 * @param keys numbers of all other areas
 * @param phoneKeys numbers of all areas, so large that they can be read on a narrow screen
 */
record Lettering(Map<String, Name> names, List<Key> keys, List<Key> phoneKeys) {

    Lettering {
        names = Map.copyOf(names);
        keys = List.copyOf(keys);
        phoneKeys = List.copyOf(phoneKeys);
    }

    /**
     * A name in one or two lines, and under it room for a count.
     *
     * @param x the middle of all lines
     * @param y the base line of each line of the name, and after them that of the count
     */
    record Name(List<String> lines, double x, List<Double> y) {

        Name {
            lines = List.copyOf(lines);
            y = List.copyOf(y);
        }
    }

    /**
     * A number in a circle.
     *
     * @param number the area's place in the list, from 1
     * @param radius of the circle
     * @param line to the area, where the circle does not stand in it; null where it does
     */
    record Key(
            int number,
            double x,
            double y,
            double radius,
            @Nullable Line line) {}

    /** Where the line of a number ends: in its area. */
    record Line(double x, double y) {}
}
