package fi.palvelutarjotin.web.map;

import fi.palvelutarjotin.web.layout.Frame;
import fi.palvelutarjotin.web.search.SearchPage;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The map of a search as its template shows it.
 *
 * @param heading what area it is
 * @param count how many were found, in words
 * @param words as typed; null where nothing was
 * @param problems what in the address could not be used, in sentences
 * @param clear the map without anything that narrows the search
 * @param list the same search as a list
 * @param country the map of the country, where this is one of a county
 * @param source whom to name for the boundaries; null where there is nobody to name
 * @param points what a script shows beside the drawing
 */
@Introspected
public record MapPage(
        Frame frame,
        String heading,
        String count,
        @Nullable String words,
        List<String> problems,
        List<SearchPage.Chip> chips,
        String clear,
        String list,
        @Nullable String country,
        List<Area> areas,
        @Nullable String source,
        Drawing drawing,
        PointsView points) {

    public MapPage {
        problems = List.copyOf(problems);
        chips = List.copyOf(chips);
        areas = List.copyOf(areas);
    }

    /**
     * An area in the list.
     *
     * @param number by which it is found on the map
     * @param spoken name and count
     */
    public record Area(int number, String name, String count, String spoken, String address, boolean chosen) {}

    /**
     * The map itself; numbers are in SVG's words.
     *
     * @param label what it shows
     * @param exact whether the boundaries are true
     */
    public record Drawing(
            String label,
            int width,
            int height,
            boolean exact,
            List<Shape> shapes,
            List<Key> keys,
            List<Key> phoneKeys,
            List<Step> steps) {

        public Drawing {
            shapes = List.copyOf(shapes);
            keys = List.copyOf(keys);
            phoneKeys = List.copyOf(phoneKeys);
            steps = List.copyOf(steps);
        }
    }

    /** An area on the map, with what is written on it. */
    public record Shape(String path, int shade, String spoken, String address, boolean chosen, List<Text> texts) {

        public Shape {
            texts = List.copyOf(texts);
        }
    }

    /** A line of text. */
    public record Text(String text, String x, String y, boolean count) {}

    /** A number in a circle, and where its line leads; null without a line. */
    public record Key(
            int number,
            String x,
            String y,
            String radius,
            String letters,
            @Nullable String lineX,
            @Nullable String lineY) {}

    /** A line of the legend. */
    public record Step(int shade, String counts) {}
}
