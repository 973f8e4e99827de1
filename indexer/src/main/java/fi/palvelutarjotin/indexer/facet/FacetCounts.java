package fi.palvelutarjotin.indexer.facet;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How many of some documents are counted under each path of one facet. */
public final class FacetCounts {

    private static final Comparator<FacetValue> MOST_FIRST =
            Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::code);

    private final List<String[]> paths;
    private final int[] counts;

    /**
     * @param counts for each of the paths
     */
    FacetCounts(List<String[]> paths, int[] counts) {
        this.paths = paths;
        this.counts = counts;
    }

    /** The values directly under a path that have any, most first. */
    List<FacetValue> children(String... path) {
        return IntStream.range(0, counts.length)
                .filter(at -> counts[at] > 0 && isChild(paths.get(at), path))
                .mapToObj(at -> new FacetValue(paths.get(at)[path.length], counts[at], List.of()))
                .sorted(MOST_FIRST)
                .toList();
    }

    private static boolean isChild(String[] child, String[] path) {
        return child.length == path.length + 1
                && IntStream.range(0, path.length).allMatch(at -> child[at].equals(path[at]));
    }
}
