package fi.palvelutarjotin.indexer.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Finds some documents that are known already, in the index as it stood when they became so. */
final class DocumentSet extends Query {

    private final List<FixedBitSet> bySegment;

    private DocumentSet(List<FixedBitSet> bySegment) {
        this.bySegment = bySegment;
    }

    static DocumentSet of(ScoreDoc[] documents, IndexReader reader) {
        var sets = new ArrayList<FixedBitSet>();
        reader.leaves()
                .forEach(segment -> sets.add(new FixedBitSet(segment.reader().maxDoc())));
        for (var document : documents) {
            var segment = ReaderUtil.subIndex(document.doc, reader.leaves());
            sets.get(segment).set(document.doc - reader.leaves().get(segment).docBase);
        }
        return new DocumentSet(sets);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) {
                var set = bySegment.get(segment.ord);
                var count = set.cardinality();
                return count == 0
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                new BitSetIterator(set, count), score(), mode, set.length());
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    @Override
    public String toString(String field) {
        return "known documents";
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentSet set && bySegment.equals(set.bySegment);
    }

    @Override
    public int hashCode() {
        return bySegment.hashCode();
    }
}
