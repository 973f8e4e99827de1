package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.indexer.index.IndexSchema;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;
import org.jspecify.annotations.Nullable;

/** The first start of a listing that lies ahead, in minutes of local time; none for what has no time. */
final class NextTime extends LongValuesSource {

    private final long now;

    NextTime(long now) {
        this.now = now;
    }

    @Override
    public LongValues getValues(LeafReaderContext context, @Nullable DoubleValues scores) throws IOException {
        var starts = DocValues.getSortedNumeric(context.reader(), IndexSchema.STARTS);
        return new LongValues() {
            private long next;

            @Override
            public long longValue() {
                return next;
            }

            @Override
            public boolean advanceExact(int document) throws IOException {
                if (!starts.advanceExact(document)) {
                    return false;
                }
                for (var i = 0; i < starts.docValueCount(); i++) {
                    next = starts.nextValue();
                    if (next >= now) {
                        return true;
                    }
                }
                return false;
            }
        };
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public LongValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
        return DocValues.isCacheable(context, IndexSchema.STARTS);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NextTime time && time.now == now;
    }

    @Override
    public int hashCode() {
        return Objects.hash(NextTime.class, now);
    }

    @Override
    public String toString() {
        return "next time after " + now;
    }
}
