package fi.palvelutarjotin.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Takes a document's score apart into what each term adds to it. The query is followed rather than the text of Lucene's
 * explanation, which is written for people and changes.
 */
final class ScoreShares {

    private final IndexSearcher searcher;
    private final int document;
    private final Map<Query, Cause> causes;

    /**
     * @param causes what the parts of the queries stand for
     */
    ScoreShares(IndexSearcher searcher, int document, Map<Query, Cause> causes) {
        this.searcher = searcher;
        this.document = document;
        this.causes = causes;
    }

    /**
     * What one part of a query adds to the score.
     *
     * @param query the smallest part: a term, or something that is not scored by terms
     * @param cause what it stands for; null when nobody told
     */
    record Share(Query query, @Nullable Cause cause, double points) {

        Share times(double factor) {
            return new Share(query, cause, factor * points);
        }
    }

    /** The shares, which add up to the score; empty when the query does not find the document. */
    Optional<List<Share>> of(Query query) throws IOException {
        return Optional.ofNullable(shares(query, null));
    }

    private @Nullable List<Share> shares(Query query, @Nullable Cause outer) throws IOException {
        var known = causes.get(query);
        var cause = known == null ? outer : known;
        return switch (query) {
            case BoostQuery boosted -> times(shares(boosted.getQuery(), cause), boosted.getBoost());
            case BooleanQuery clauses -> sum(clauses, cause);
            case DisjunctionMaxQuery alternatives -> best(alternatives, cause);
            default -> leaf(query, cause);
        };
    }

    private @Nullable List<Share> leaf(Query query, @Nullable Cause cause) throws IOException {
        var explained = searcher.explain(query, document);
        if (!explained.isMatch()) {
            return null;
        }
        var points =
                query instanceof ConstantScoreQuery ? 1 : explained.getValue().doubleValue();
        return List.of(new Share(query, cause, points));
    }

    private @Nullable List<Share> sum(BooleanQuery query, @Nullable Cause cause) throws IOException {
        var sum = new ArrayList<Share>();
        var optional = 0;
        for (var clause : query.clauses()) {
            var shares = shares(clause.query(), cause);
            if (clause.occur() == Occur.MUST_NOT ? shares != null : clause.isRequired() && shares == null) {
                return null;
            }
            if (shares != null && clause.isScoring()) {
                sum.addAll(shares);
            }
            optional += shares != null && clause.occur() == Occur.SHOULD ? 1 : 0;
        }
        var needed = query.clauses().stream().anyMatch(clause -> clause.isRequired())
                ? query.getMinimumNumberShouldMatch()
                : Math.max(1, query.getMinimumNumberShouldMatch());
        return optional >= needed ? sum : null;
    }

    /** The best one counts, of the others only what the query says. */
    private @Nullable List<Share> best(DisjunctionMaxQuery query, @Nullable Cause cause) throws IOException {
        var found = new ArrayList<List<Share>>();
        for (var alternative : query.getDisjuncts()) {
            var shares = shares(alternative, cause);
            if (shares != null) {
                found.add(shares);
            }
        }
        if (found.isEmpty()) {
            return null;
        }
        found.sort(Comparator.comparingDouble(ScoreShares::points).reversed());
        var others = query.getTieBreakerMultiplier();
        return Stream.concat(
                        found.getFirst().stream(),
                        found.stream().skip(1).flatMap(List::stream).map(share -> share.times(others)))
                .filter(share -> share.points > 0)
                .toList();
    }

    static double points(List<Share> shares) {
        return shares.stream().mapToDouble(Share::points).sum();
    }

    private static @Nullable List<Share> times(@Nullable List<Share> shares, float factor) {
        return shares == null
                ? null
                : shares.stream().map(share -> share.times(factor)).toList();
    }
}
