package fi.palvelutarjotin.indexer.fit;

import fi.palvelutarjotin.indexer.fit.WishQueries.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * The order in which listings fit. What fails a must comes last, before it what is about nothing that is needed; then
 * those with the most points, then those that the words of the need find best (decision 0029).
 */
final class FitOrder {

    private FitOrder() {}

    /**
     * Makes the order.
     *
     * @param whenEqual what parts those that are equal in all that is wished for
     */
    static Sort of(Map<Wish, Answers> wishes, List<SortField> whenEqual) {
        var order = new ArrayList<SortField>();
        var failing = queries(wishes, Wish::isMust, Answers::unmet);
        if (!failing.isEmpty()) {
            order.add(has(failing).getSortField(false));
        }
        var needed = queries(wishes, Wish::isNeed, Answers::met);
        if (!needed.isEmpty()) {
            order.add(has(needed).getSortField(true));
        }
        order.add(DoubleValuesSource.fromQuery(points(wishes)).getSortField(true));
        if (wishes.keySet().stream().anyMatch(Wish.ForNeed.class::isInstance)) {
            order.add(SortField.FIELD_SCORE);
        }
        order.addAll(whenEqual);
        return new Sort(order.toArray(SortField[]::new));
    }

    private interface Part {
        Query of(Answers answers);
    }

    private static List<Query> queries(Map<Wish, Answers> wishes, Predicate<Wish> which, Part part) {
        return wishes.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(entry -> part.of(entry.getValue()))
                .toList();
    }

    private static DoubleValuesSource has(List<Query> any) {
        return DoubleValuesSource.fromQuery(new ConstantScoreQuery(WishQueries.any(any)));
    }

    /** Small whole numbers, which add up exactly. */
    private static Query points(Map<Wish, Answers> wishes) {
        var points = new BooleanQuery.Builder();
        for (var answers : wishes.values()) {
            add(points, answers.met(), FitAnswer.MET);
            add(points, answers.nearby(), FitAnswer.NEARBY);
            add(points, answers.unknown(), FitAnswer.UNKNOWN);
        }
        return points.build();
    }

    private static void add(BooleanQuery.Builder points, Query who, FitAnswer answer) {
        points.add(new BoostQuery(new ConstantScoreQuery(who), answer.points()), Occur.SHOULD);
    }
}
