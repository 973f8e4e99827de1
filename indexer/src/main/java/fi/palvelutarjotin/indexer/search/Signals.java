package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.indexer.index.IndexSchema;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;

/**
 * What says nothing of the matter, but how far a listing can be relied upon.
 *
 * @param completeness how much of what a person must know it tells, 0…1
 * @param freshness 1 for what was told today or is yet to come, half of that a year later, and so on
 */
record Signals(double completeness, double freshness) {

    /** Of a hit whose place they have no say in. */
    static final Signals NONE = new Signals(0, 0);

    private static final double HUNDRED = 100;

    /** What completeness adds to a score, as a part of it. */
    double fullness() {
        return Relevance.TELLS_ALL * completeness;
    }

    /** What freshness adds to a score, as a part of it. */
    double newness() {
        return Relevance.FRESH * freshness;
    }

    double worth() {
        return fullness() + newness();
    }

    float lift(float score) {
        return (float) (score * (1 + worth()));
    }

    /** What they add to a score, as it is told. */
    List<Match> tell(float score) {
        return Stream.<Match>of(
                        new Match.Reliable(Match.Signal.COMPLETENESS, (float) (score * fullness())),
                        new Match.Reliable(Match.Signal.FRESHNESS, (float) (score * newness())))
                .filter(match -> match.points() > 0)
                .toList();
    }

    /**
     * What a vouched-for day is worth some days later.
     *
     * @param vouched a day number
     * @param today a day number
     */
    static double freshness(long vouched, long today) {
        return Math.pow(0.5, (double) Math.max(0, today - vouched) / Relevance.HALF_AS_FRESH_DAYS);
    }

    /**
     * The signals of a document.
     *
     * @param document its number in the whole index
     * @param today a day number
     */
    static Signals of(IndexReader index, int document, long today) throws IOException {
        var part = index.leaves().get(ReaderUtil.subIndex(document, index.leaves()));
        return new Reader(part.reader(), today).of(document - part.docBase);
    }

    /** Reads the signals of one part of the index, of its documents in ascending order. */
    static final class Reader {

        private final NumericDocValues completeness;
        private final NumericDocValues vouched;
        private final long today;

        Reader(LeafReader part, long today) throws IOException {
            completeness = DocValues.getNumeric(part, IndexSchema.COMPLETENESS);
            vouched = DocValues.getNumeric(part, IndexSchema.VOUCHED);
            this.today = today;
        }

        /** The signals of a document, by its number within the part. */
        Signals of(int document) throws IOException {
            return new Signals(
                    completeness.advanceExact(document) ? completeness.longValue() / HUNDRED : 0,
                    vouched.advanceExact(document) ? freshness(vouched.longValue(), today) : 0);
        }
    }
}
