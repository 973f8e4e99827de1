package fi.palvelutarjotin.web.map;

import fi.palvelutarjotin.web.layout.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts names and counts on a sheet. */
final class DrawingMaker {

    /** Two digits in a circle. */
    private static final double LETTERS_PER_RADIUS = 1.2;

    private final Sheet sheet;
    private final Lettering lettering;
    private final Map<String, Counted> counted;
    private final Shades shades;

    /**
     * What a search says of an area.
     *
     * @param written the count as the reader's language writes it
     */
    record Counted(long count, String written, MapPage.Area area) {}

    /** All areas of the sheet are counted. */
    DrawingMaker(Sheet sheet, Lettering lettering, Map<String, Counted> counted) {
        this.sheet = sheet;
        this.lettering = lettering;
        this.counted = counted;
        shades = Shades.of(counted.values().stream().map(Counted::count).toList());
    }

    MapPage.Drawing drawing(String label, Words words) {
        return new MapPage.Drawing(
                label,
                sheet.width(),
                sheet.height(),
                sheet.exact(),
                sheet.cells().stream().map(this::shape).toList(),
                keys(lettering.keys()),
                keys(lettering.phoneKeys()),
                shades.steps().stream().map(step -> step(step, words)).toList());
    }

    private MapPage.Shape shape(Sheet.Cell cell) {
        var of = Objects.requireNonNull(counted.get(cell.code()));
        return new MapPage.Shape(
                cell.path(),
                shades.of(of.count()),
                of.area().spoken(),
                of.area().address(),
                of.area().chosen(),
                texts(lettering.names().get(cell.code()), of.written()));
    }

    private static List<MapPage.Text> texts(Lettering.@Nullable Name name, String count) {
        if (name == null) {
            return List.of();
        }
        var texts = new ArrayList<MapPage.Text>();
        var x = Paths.number(name.x());
        for (var line = 0; line < name.lines().size(); line++) {
            texts.add(new MapPage.Text(
                    name.lines().get(line), x, Paths.number(name.y().get(line)), false));
        }
        texts.add(new MapPage.Text(count, x, Paths.number(name.y().getLast()), true));
        return texts;
    }

    private static List<MapPage.Key> keys(List<Lettering.Key> keys) {
        return keys.stream()
                .map(key -> new MapPage.Key(
                        key.number(),
                        Paths.number(key.x()),
                        Paths.number(key.y()),
                        Paths.number(key.radius()),
                        Paths.number(key.radius() * LETTERS_PER_RADIUS),
                        key.line() == null ? null : Paths.number(key.line().x()),
                        key.line() == null ? null : Paths.number(key.line().y())))
                .toList();
    }

    private static MapPage.Step step(Shades.Step step, Words words) {
        var from = Numbers.of(step.from(), words);
        return new MapPage.Step(
                step.shade(),
                step.from() == step.to() ? from : words.text("map.legend.between", from, Numbers.of(step.to(), words)));
    }
}
