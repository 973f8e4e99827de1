package fi.palvelutarjotin.indexer.reading;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import fi.palvelutarjotin.indexer.reading.GrammaticalCase.Group;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which cases of a name that is also a common word are believed, from {@code reading/ambiguous-places.csv}. */
final class AmbiguousPlaces {

    private static final Cases PLAIN = new Cases(true, EnumSet.allOf(Group.class), EnumSet.allOf(Group.class));

    private final Map<String, Cases> byName = new HashMap<>();

    /** Whether the name is no other word, and in which cases it is believed in small letters and with a capital. */
    record Cases(boolean plain, Set<Group> small, Set<Group> capital) {}

    AmbiguousPlaces() {
        for (var row : CodeListFile.read("reading/ambiguous-places.csv")) {
            byName.put(
                    row.get("name").toLowerCase(Locale.ROOT),
                    new Cases(false, groups(row.get("small_letters")), groups(row.get("capital"))));
        }
    }

    Cases of(String name) {
        return byName.getOrDefault(name.toLowerCase(Locale.ROOT), PLAIN);
    }

    Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    private static Set<Group> groups(String cell) {
        return switch (cell) {
            case "all" -> EnumSet.allOf(Group.class);
            case "none" -> EnumSet.noneOf(Group.class);
            default ->
                Arrays.stream(cell.split(" +"))
                        .map(word -> Group.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Group.class)));
        };
    }
}
