package fi.palvelutarjotin.indexer.search;

import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Finds some documents of an index at one moment, by their numbers. */
final class OnlyDocuments extends Query {

    private final int[] numbers;

    OnlyDocuments(ScoreDoc[] documents) {
        numbers = Arrays.stream(documents)
                .mapToInt(document -> document.doc)
                .sorted()
                .toArray();
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                var from = firstFrom(leaf.docBase);
                var to = firstFrom(leaf.docBase + leaf.reader().maxDoc());
                return from == to
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                new Numbers(from, to, leaf.docBase),
                                score(),
                                mode,
                                leaf.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    private int firstFrom(int number) {
        var at = Arrays.binarySearch(numbers, number);
        return at < 0 ? -at - 1 : at;
    }

    private final class Numbers extends DocIdSetIterator {

        private final int to;
        private final int base;
        private final int cost;
        private int at;
        private int document = -1;

        Numbers(int from, int to, int base) {
            at = from;
            this.to = to;
            this.base = base;
            cost = to - from;
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() {
            document = at == to ? NO_MORE_DOCS : numbers[at++] - base;
            return document;
        }

        @Override
        public int advance(int target) {
            while (nextDoc() < target) {
                // a few hundred at most
            }
            return document;
        }

        @Override
        public long cost() {
            return cost;
        }
    }

    @Override
    public String toString(String field) {
        return "only " + numbers.length + " documents";
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OnlyDocuments only && Arrays.equals(numbers, only.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}
