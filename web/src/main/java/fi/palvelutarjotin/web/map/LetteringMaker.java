package fi.palvelutarjotin.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Finds a place for every name or number, so that none covers another. */
final class LetteringMaker {

    /** Units; the style sheet sets the letters to the same size. */
    static final double LETTERS = 15;

    private static final double LINE = 17;
    /** Of the letters' size: a little more than the page's typeface takes, for one that takes its place. */
    private static final double LETTER_WIDTH = 0.58;

    private static final double PADDING = 2;
    /** A count has room for so many signs: 99 999 with its space. */
    private static final int COUNT_SIGNS = 6;

    private static final double KEY_RADIUS = 12;
    /** On a phone the map is not much wider than 280 pixels; in a circle of 19 of them a number can be read. */
    private static final double PHONE_KEY_SHARE = 19.0 / 280 / 2;

    private static final double KEY_GAP = 1;
    private static final int DIRECTIONS = 24;
    private static final int RINGS = 48;
    private static final int GRID = 16;
    private static final double CENTRE_TOLERANCE = 1;

    private final Sheet sheet;

    private LetteringMaker(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * The lettering of a sheet.
     *
     * @param names of all its areas by code, in the order of the list beside the map
     */
    static Lettering of(Sheet sheet, LinkedHashMap<String, String> names) {
        return new LetteringMaker(sheet).lettering(names);
    }

    private Lettering lettering(LinkedHashMap<String, String> texts) {
        var names = new LinkedHashMap<String, Lettering.Name>();
        var taken = new ArrayList<Envelope>();
        for (var cell : sheet.cells()) {
            name(cell.shape(), texts.getOrDefault(cell.code(), cell.code())).ifPresent(box -> {
                names.put(cell.code(), box.name());
                taken.add(box.envelope());
            });
        }
        var numbers = numbers(texts);
        var left = sheet.cells().stream()
                .filter(cell -> !names.containsKey(cell.code()))
                .toList();
        return new Lettering(
                names,
                keys(left, numbers, KEY_RADIUS, taken),
                keys(sheet.cells(), numbers, PHONE_KEY_SHARE * sheet.width(), List.of()));
    }

    private static Map<String, Integer> numbers(LinkedHashMap<String, String> texts) {
        var numbers = new LinkedHashMap<String, Integer>();
        texts.keySet().forEach(code -> numbers.put(code, numbers.size() + 1));
        return numbers;
    }

    private record Box(Lettering.Name name, Envelope envelope) {}

    private static Optional<Box> name(Geometry area, String text) {
        return Stream.of(List.of(text), split(text))
                .filter(lines -> !lines.isEmpty())
                .flatMap(lines -> box(area, lines).stream())
                .findFirst();
    }

    /** Two lines of about the same length, parted after a hyphen or at a space; none where there is neither. */
    private static List<String> split(String text) {
        return IntStream.range(1, text.length() - 1)
                .filter(at -> text.charAt(at) == '-' || text.charAt(at) == ' ')
                .boxed()
                .min(Comparator.comparingInt(at -> Math.abs(at - text.length() / 2)))
                .map(at -> List.of(text.substring(0, at + 1).strip(), text.substring(at + 1)))
                .orElse(List.of());
    }

    private static Optional<Box> box(Geometry area, List<String> lines) {
        var signs = lines.stream().mapToInt(String::length).max().orElse(0);
        var width = Math.max(signs, COUNT_SIGNS) * LETTERS * LETTER_WIDTH + 2 * PADDING;
        var height = (lines.size() + 1) * LINE + 2 * PADDING;
        return middle(area, width, height).map(middle -> {
            var top = middle.y - height / 2 + PADDING;
            var baseLines = IntStream.rangeClosed(0, lines.size())
                    .mapToObj(line -> top + line * LINE + LETTERS * 0.9)
                    .toList();
            return new Box(
                    new Lettering.Name(lines, middle.x, baseLines),
                    new Envelope(
                            middle.x - width / 2, middle.x + width / 2, middle.y - height / 2, middle.y + height / 2));
        });
    }

    /** Where a box lies wholly in an area, as near to its middle as can be. */
    private static Optional<Coordinate> middle(Geometry area, double width, double height) {
        var frame = area.getEnvelopeInternal();
        if (frame.getWidth() < width || frame.getHeight() < height) {
            return Optional.empty();
        }
        var prepared = PreparedGeometryFactory.prepare(area);
        var centroid = area.getCentroid().getCoordinate();
        return Stream.concat(Stream.of(centroid), grid(frame))
                .sorted(Comparator.comparingDouble(centroid::distance))
                .filter(middle -> prepared.contains(Plane.GEOMETRY.toGeometry(new Envelope(
                        middle.x - width / 2, middle.x + width / 2, middle.y - height / 2, middle.y + height / 2))))
                .findFirst();
    }

    private static Stream<Coordinate> grid(Envelope frame) {
        return IntStream.range(0, GRID * GRID)
                .mapToObj(at -> new Coordinate(
                        frame.getMinX() + (at % GRID + 0.5) * frame.getWidth() / GRID,
                        frame.getMinY() + (at / GRID + 0.5) * frame.getHeight() / GRID));
    }

    /**
     * Numbers that fit into their areas come first, then those that stand on areas smaller than they are, and last those
     * that must stand aside, as near as can be, with a line. Small areas choose before large ones, which have more room.
     */
    private List<Lettering.Key> keys(
            List<Sheet.Cell> cells, Map<String, Integer> numbers, double radius, List<Envelope> names) {
        var taken = new ArrayList<>(names);
        var keys = new ArrayList<Lettering.Key>();
        var left = cells.stream()
                .sorted(Comparator.comparingDouble(cell -> cell.shape().getArea()))
                .collect(Collectors.toCollection(ArrayList::new));
        for (var place : List.<Place>of(this::inside, this::halfInside, this::upon, this::aside)) {
            for (var cell : List.copyOf(left)) {
                var centre = centre(cell.shape());
                var found = place.find(cell.shape(), centre, radius, taken);
                if (found.isPresent()) {
                    var at = found.get();
                    left.remove(cell);
                    taken.add(box(at, radius));
                    var line = at.distance(centre) > radius && !cell.shape().contains(Plane.GEOMETRY.createPoint(at))
                            ? new Lettering.Line(centre.x, centre.y)
                            : null;
                    keys.add(new Lettering.Key(numbers.getOrDefault(cell.code(), 0), at.x, at.y, radius, line));
                }
            }
        }
        keys.sort(Comparator.comparingInt(Lettering.Key::number));
        return keys;
    }

    /** A way to find the middle of a number's circle that covers nothing that is taken. */
    private interface Place {
        Optional<Coordinate> find(Geometry area, Coordinate centre, double radius, List<Envelope> taken);
    }

    private Optional<Coordinate> inside(Geometry area, Coordinate centre, double radius, List<Envelope> taken) {
        return inside(area, radius, centre, radius, taken);
    }

    private Optional<Coordinate> halfInside(Geometry area, Coordinate centre, double radius, List<Envelope> taken) {
        return inside(area, radius / 2, centre, radius, taken);
    }

    /** So much of the circle lies in its area, as near to the middle as can be. */
    private Optional<Coordinate> inside(
            Geometry area, double core, Coordinate centre, double radius, List<Envelope> taken) {
        var prepared = PreparedGeometryFactory.prepare(area);
        return Stream.concat(Stream.of(centre), grid(area.getEnvelopeInternal()))
                .sorted(Comparator.comparingDouble(centre::distance))
                .filter(place -> isFree(place, radius, taken))
                .filter(place ->
                        prepared.contains(Plane.GEOMETRY.createPoint(place).buffer(core)))
                .findFirst();
    }

    private Optional<Coordinate> upon(Geometry area, Coordinate centre, double radius, List<Envelope> taken) {
        return Optional.of(centre).filter(place -> isFree(place, radius, taken));
    }

    private Optional<Coordinate> aside(Geometry area, Coordinate centre, double radius, List<Envelope> taken) {
        return Optional.of(IntStream.range(0, RINGS * DIRECTIONS)
                .mapToObj(at -> {
                    var distance = radius * (1 + 0.5 * (at / DIRECTIONS + 1));
                    var direction = 2 * Math.PI * (at % DIRECTIONS) / DIRECTIONS;
                    return new Coordinate(
                            centre.x + distance * Math.cos(direction), centre.y + distance * Math.sin(direction));
                })
                .filter(place -> isFree(place, radius, taken))
                .findFirst()
                .orElse(centre));
    }

    private static Coordinate centre(Geometry area) {
        return MaximumInscribedCircle.getCenter(area, CENTRE_TOLERANCE).getCoordinate();
    }

    private boolean isFree(Coordinate place, double radius, List<Envelope> taken) {
        var box = box(place, radius);
        return new Envelope(0, sheet.width(), 0, sheet.height()).contains(box)
                && taken.stream().noneMatch(other -> other.intersects(box));
    }

    private static Envelope box(Coordinate middle, double radius) {
        var box = new Envelope(middle);
        box.expandBy(radius + KEY_GAP);
        return box;
    }
}
