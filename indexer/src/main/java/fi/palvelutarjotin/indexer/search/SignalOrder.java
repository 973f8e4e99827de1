package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.indexer.index.IndexSchema;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** What a listing's {@link Signals} are worth, to part hits that are equal in all else. */
final class SignalOrder extends DoubleValuesSource {

    private final long today;

    /**
     * Worth on a day.
     *
     * @param today its day number
     */
    SignalOrder(long today) {
        this.today = today;
    }

    /** The day number of a minute of local time. */
    static long day(long minutes) {
        return Math.floorDiv(minutes, Duration.ofDays(1).toMinutes());
    }

    @Override
    public DoubleValues getValues(LeafReaderContext context, @Nullable DoubleValues scores) throws IOException {
        var signals = new Signals.Reader(context.reader(), today);
        return new DoubleValues() {
            private double worth;

            @Override
            public double doubleValue() {
                return worth;
            }

            @Override
            public boolean advanceExact(int document) throws IOException {
                worth = signals.of(document).worth();
                return true;
            }
        };
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public Explanation explain(LeafReaderContext context, int document, Explanation score) throws IOException {
        return Explanation.match(
                new Signals.Reader(context.reader(), today).of(document).worth(), toString());
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
        return DocValues.isCacheable(context, IndexSchema.COMPLETENESS, IndexSchema.VOUCHED);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignalOrder order && order.today == today;
    }

    @Override
    public int hashCode() {
        return Objects.hash(SignalOrder.class, today);
    }

    @Override
    public String toString() {
        return "full and fresh on day " + today;
    }
}
