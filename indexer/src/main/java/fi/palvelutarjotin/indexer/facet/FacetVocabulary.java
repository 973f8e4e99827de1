package fi.palvelutarjotin.indexer.facet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.lucene.facet.FacetsConfig;

/**
 * Gives each path of a facet a number that is the same in all segments of an index; paths are only added. While some
 * search counts, others may add.
 */
final class FacetVocabulary {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<List<String>, List<Value>> children = new ConcurrentHashMap<>();

    /**
     * The last code of a path.
     *
     * @param number of the path
     */
    record Value(int number, String code) {}

    /**
     * The number of a path, given now if it is new.
     *
     * @param stored the facet and the path, as Lucene writes them
     */
    synchronized int number(String stored) {
        return numbers.computeIfAbsent(stored, unknown -> {
            var number = numbers.size();
            var path = List.of(FacetsConfig.stringToPath(stored));
            // Lucene counts a whole facet, too, under the path without a code.
            if (path.size() > 1) {
                children.computeIfAbsent(path.subList(1, path.size() - 1), parent -> new CopyOnWriteArrayList<>())
                        .add(new Value(number, path.getLast()));
            }
            return number;
        });
    }

    /** How many paths there are so far. */
    synchronized int size() {
        return numbers.size();
    }

    /** The values directly under a path. */
    List<Value> children(List<String> path) {
        return children.getOrDefault(path, List.of());
    }
}
