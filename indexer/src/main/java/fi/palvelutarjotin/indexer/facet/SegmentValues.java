package fi.palvelutarjotin.indexer.facet;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/**
 * One facet's values of the documents of one segment, unpacked: those of a document stand from its start to the start of
 * the next.
 */
final class SegmentValues {

    private final int[] starts;
    private final int[] values;
    /** How many documents have each value, by its number. */
    private final int[] totals;

    private SegmentValues(int[] starts, int[] values, int vocabulary) {
        this.starts = starts;
        this.values = values;
        totals = new int[vocabulary];
        for (var value : values) {
            totals[value]++;
        }
    }

    /** Reads them from a segment; the numbers of the values are those of the vocabulary. */
    static SegmentValues read(LeafReader segment, String field, FacetVocabulary vocabulary) throws IOException {
        var stored = DocValues.getSortedSet(segment, field);
        var numbers = new int[(int) stored.getValueCount()];
        for (var ordinal = 0; ordinal < numbers.length; ordinal++) {
            numbers[ordinal] = vocabulary.number(stored.lookupOrd(ordinal).utf8ToString());
        }
        var starts = new int[segment.maxDoc() + 1];
        var values = new int[segment.maxDoc()];
        var end = 0;
        for (var document = 0; document < segment.maxDoc(); document++) {
            starts[document] = end;
            if (stored.advanceExact(document)) {
                var count = stored.docValueCount();
                if (end + count > values.length) {
                    values = Arrays.copyOf(values, 2 * (end + count));
                }
                for (var i = 0; i < count; i++) {
                    values[end++] = numbers[(int) stored.nextOrd()];
                }
            }
        }
        starts[segment.maxDoc()] = end;
        return new SegmentValues(starts, Arrays.copyOf(values, end), vocabulary.size());
    }

    /** Adds one for each value of each document that was found. */
    void count(FoundInSegment found, int[] counts) {
        if (found.allBut()) {
            for (var value = 0; value < totals.length; value++) {
                counts[value] += totals[value];
            }
        }
        var each = found.allBut() ? -1 : 1;
        for (var document : found.documents()) {
            var end = starts[document + 1];
            for (var at = starts[document]; at < end; at++) {
                counts[values[at]] += each;
            }
        }
    }
}
