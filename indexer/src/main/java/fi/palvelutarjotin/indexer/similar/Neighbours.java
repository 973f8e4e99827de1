package fi.palvelutarjotin.indexer.similar;

import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The municipalities beside each other. Borders are not in the catalogue, so neighbours are the few whose centres are
 * nearest, however far apart they are in the north.
 */
final class Neighbours {

    /** Finnish municipalities have five to six neighbours on average. */
    private static final int EACH = 6;

    /** What serves more municipalities than these is not at home in one of them. */
    private static final int AT_HOME = 5;

    private static final double KILOMETRES_FOR_A_DEGREE = 111.2;

    private final Map<String, Set<String>> byCode = new HashMap<>();

    Neighbours(Municipalities municipalities) {
        for (var one : municipalities.all()) {
            var nearest = municipalities.all().stream()
                    .filter(other -> !other.code().equals(one.code()))
                    .sorted(Comparator.<Municipality>comparingDouble(other -> kilometres(one.centre(), other.centre()))
                            .thenComparing(Municipality::code))
                    .limit(EACH)
                    .map(Municipality::code)
                    .collect(Collectors.toUnmodifiableSet());
            byCode.put(one.code(), nearest);
        }
    }

    /** The neighbours of municipalities, without these themselves; none of many municipalities. */
    Set<String> of(Set<String> codes) {
        var beside = new TreeSet<String>();
        if (codes.size() <= AT_HOME) {
            codes.forEach(code -> beside.addAll(byCode.getOrDefault(code, Set.of())));
            beside.removeAll(codes);
        }
        return beside;
    }

    /** As on a flat map, which is right to a per cent over such distances. */
    private static double kilometres(Coordinates one, Coordinates other) {
        var north = one.latitude() - other.latitude();
        var east = (one.longitude() - other.longitude())
                * Math.cos(Math.toRadians((one.latitude() + other.latitude()) / 2));
        return KILOMETRES_FOR_A_DEGREE * Math.hypot(north, east);
    }
}
