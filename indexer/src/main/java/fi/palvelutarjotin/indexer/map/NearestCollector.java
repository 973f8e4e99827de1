package fi.palvelutarjotin.indexer.map;

import fi.palvelutarjotin.indexer.index.IndexSchema;
import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Takes the places of all that is found, out of the columns of the index: no listing is read for it. */
final class NearestCollector extends SimpleCollector {

    private final @Nullable Box box;
    private final Nearest nearest;
    private @Nullable SortedNumericDocValues spots;
    private @Nullable NumericDocValues ties;
    private int base;

    private NearestCollector(@Nullable Box box, int most) {
        this.box = box;
        nearest = new Nearest(most);
    }

    /** Collects in several threads, and puts together what they have. */
    record InParts(@Nullable Box box, int most) implements CollectorManager<NearestCollector, Nearest> {

        @Override
        public NearestCollector newCollector() {
            return new NearestCollector(box, most);
        }

        @Override
        public Nearest reduce(Collection<NearestCollector> collectors) {
            var all = new Nearest(most);
            collectors.forEach(collector -> all.addAll(collector.nearest));
            return all;
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        spots = DocValues.getSortedNumeric(segment.reader(), IndexSchema.SPOTS);
        ties = DocValues.getNumeric(segment.reader(), IndexSchema.TIE);
        base = segment.docBase;
    }

    @Override
    public void collect(int document) throws IOException {
        var at = Objects.requireNonNull(spots);
        var isPlaced = at.advanceExact(document);
        nearest.addListing(isPlaced);
        if (!isPlaced) {
            return;
        }
        var tie = Objects.requireNonNull(ties).advanceExact(document) ? ties.longValue() : 0;
        var before = 0L;
        for (var i = 0; i < at.docValueCount(); i++) {
            var spot = at.nextValue();
            // Two of its places may lie at the same point; they stand beside each other.
            if (i == 0 || spot != before) {
                nearest.add(new Nearest.Candidate(metres(spot), tie, base + document, spot));
            }
            before = spot;
        }
    }

    private double metres(long spot) {
        return box == null ? 0 : box.metresTo(latitude(spot), longitude(spot));
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** A point as {@link org.apache.lucene.document.LatLonDocValuesField} writes it. */
    static long written(double latitude, double longitude) {
        return (long) GeoEncodingUtils.encodeLatitude(latitude) << Integer.SIZE
                | GeoEncodingUtils.encodeLongitude(longitude) & 0xFFFFFFFFL;
    }

    static double latitude(long spot) {
        return GeoEncodingUtils.decodeLatitude((int) (spot >> Integer.SIZE));
    }

    static double longitude(long spot) {
        return GeoEncodingUtils.decodeLongitude((int) spot);
    }
}
