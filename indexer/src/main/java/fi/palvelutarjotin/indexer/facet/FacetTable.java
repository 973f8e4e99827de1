package fi.palvelutarjotin.indexer.facet;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;

/** One facet's values of an index, unpacked once for each of its segments: counting is much of a search's work. */
public final class FacetTable {

    private final Facet facet;
    private final FacetVocabulary vocabulary = new FacetVocabulary();
    private final Map<CacheKey, SegmentValues> segments = new ConcurrentHashMap<>();

    FacetTable(Facet facet) {
        this.facet = facet;
    }

    public Facet facet() {
        return facet;
    }

    /** Unpacks what is new, so that no search has to wait for it. */
    public void prepare(IndexReader reader) throws IOException {
        for (var leaf : reader.leaves()) {
            valuesOf(leaf.reader());
        }
    }

    /** The values that the documents found have, with how many. */
    public List<FacetValue> count(List<FoundInSegment> found) throws IOException {
        // Every segment of a view was read when the view was prepared, so that the paths have all their numbers.
        var counts = new int[vocabulary.size()];
        for (var part : found) {
            valuesOf(part.segment()).count(part, counts);
        }
        return facet.count(new FacetCounts(vocabulary, counts));
    }

    private SegmentValues valuesOf(LeafReader segment) throws IOException {
        var cache = segment.getCoreCacheHelper();
        var known = segments.get(cache.getKey());
        if (known != null) {
            return known;
        }
        var read = SegmentValues.read(segment, facet.field(), vocabulary);
        if (segments.putIfAbsent(cache.getKey(), read) == null) {
            cache.addClosedListener(segments::remove);
        }
        return read;
    }
}
