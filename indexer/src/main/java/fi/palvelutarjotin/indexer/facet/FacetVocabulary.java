package fi.palvelutarjotin.indexer.facet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;

/** Gives each path of a facet a number that is the same in all segments of an index; paths are only added. */
final class FacetVocabulary {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String[]> paths = new ArrayList<>();

    /**
     * The number of a path, given now if it is new.
     *
     * @param stored the facet and the path, as Lucene writes them
     */
    synchronized int number(String stored) {
        return numbers.computeIfAbsent(stored, unknown -> {
            var parts = FacetsConfig.stringToPath(stored);
            paths.add(List.of(parts).subList(1, parts.length).toArray(String[]::new));
            return paths.size() - 1;
        });
    }

    /** The paths so far, each at its number. */
    synchronized List<String[]> paths() {
        return List.copyOf(paths);
    }
}
