package fi.palvelutarjotin.indexer.facet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How many of some documents are counted under each path of one facet. */
public final class FacetCounts {

    private static final Comparator<FacetValue> MOST_FIRST =
            Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::code);

    private final FacetVocabulary vocabulary;
    private final int[] counts;

    /**
     * @param counts at the number of each path that had one when the counting began
     */
    FacetCounts(FacetVocabulary vocabulary, int[] counts) {
        this.vocabulary = vocabulary;
        this.counts = counts;
    }

    /** The values directly under a path that have any, most first. */
    List<FacetValue> children(String... path) {
        var values = new ArrayList<FacetValue>();
        for (var child : vocabulary.children(List.of(path))) {
            var count = child.number() < counts.length ? counts[child.number()] : 0;
            if (count > 0) {
                values.add(new FacetValue(child.code(), count, List.of()));
            }
        }
        values.sort(MOST_FIRST);
        return values;
    }
}
