package fi.palvelutarjotin.indexer.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * What was found in one segment, as plain numbers: each facet goes through all of them, and Lucene's own sets are slow to
 * go through.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FoundInSegment(LeafReader segment, int[] documents) {

    /** What was collected, segment by segment. */
    public static List<FoundInSegment> in(FacetsCollector collected) throws IOException {
        var found = new ArrayList<FoundInSegment>();
        for (var part : collected.getMatchingDocs()) {
            if (part.bits() != null) {
                found.add(new FoundInSegment(
                        part.context().reader(), numbers(part.bits().iterator(), part.totalHits())));
            }
        }
        return found;
    }

    private static int[] numbers(DocIdSetIterator documents, int most) throws IOException {
        var numbers = new int[most];
        var count = 0;
        for (var document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            numbers[count++] = document;
        }
        return count == most ? numbers : Arrays.copyOf(numbers, count);
    }
}
