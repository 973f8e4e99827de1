package fi.palvelutarjotin.indexer.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * What was found in one segment, as plain numbers: each facet goes through all of them, and Lucene's own sets are slow to
 * go through. Where most is found, what is not is the shorter list.
 *
 * @param documents those that were found, or, where that is most of the segment, those that were not
 * @param allBut whether it is those that were not; deleted ones are among them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FoundInSegment(LeafReader segment, int[] documents, boolean allBut) {

    /** What was collected, segment by segment. */
    public static List<FoundInSegment> in(FacetsCollector collected) throws IOException {
        var found = new ArrayList<FoundInSegment>();
        for (var part : collected.getMatchingDocs()) {
            if (part.bits() != null) {
                found.add(of(part));
            }
        }
        return found;
    }

    private static FoundInSegment of(MatchingDocs part) throws IOException {
        var segment = part.context().reader();
        var found = part.bits().iterator();
        return part.totalHits() <= segment.maxDoc() / 2
                ? new FoundInSegment(segment, numbers(found, part.totalHits()), false)
                : new FoundInSegment(segment, numbersBetween(found, segment.maxDoc()), true);
    }

    private static int[] numbers(DocIdSetIterator found, int most) throws IOException {
        var numbers = new int[most];
        var count = 0;
        for (var document = found.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = found.nextDoc()) {
            numbers[count++] = document;
        }
        return Arrays.copyOf(numbers, count);
    }

    /** The numbers below an end that are not found. */
    private static int[] numbersBetween(DocIdSetIterator found, int end) throws IOException {
        var numbers = new int[end];
        var count = 0;
        var next = 0;
        while (next < end) {
            var document = Math.min(found.nextDoc(), end);
            while (next < document) {
                numbers[count++] = next++;
            }
            next++;
        }
        return Arrays.copyOf(numbers, count);
    }
}
