package fi.palvelutarjotin.deploy.relevance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * Settles the order of hits with the same score. The search orders them by the listing's id, which is another in every
 * catalogue; measured like that, the same search over the same listings would give other figures each time.
 *
 * @param score how good a hit is
 * @param order of hits that are equally good
 */
record EqualScores<T>(ToDoubleFunction<T> score, Comparator<T> order) {

    /**
     * The best hits. Reads so many pages that it does not depend on where a page ends which of several equals are among
     * them.
     *
     * @param most how many at most
     * @param size of a full page, not less than {@code most}
     * @param pages how many can be read at most
     * @param page reads one, counted from 1
     */
    List<T> best(int most, int size, int pages, IntFunction<List<T>> page) {
        var hits = new ArrayList<T>(page.apply(1));
        for (var next = 2; next <= pages && hits.size() == size * (next - 1) && endsInEqualsOf(hits, most); next++) {
            hits.addAll(page.apply(next));
        }
        return settled(hits).stream().limit(most).toList();
    }

    private boolean endsInEqualsOf(List<T> hits, int most) {
        return score.applyAsDouble(hits.getLast()) == score.applyAsDouble(hits.get(most - 1));
    }

    /** The same hits; only neighbours with the same score change places. */
    List<T> settled(List<T> hits) {
        var settled = new ArrayList<>(hits);
        for (int from = 0, to; from < settled.size(); from = to) {
            to = from + 1;
            while (to < settled.size()
                    && score.applyAsDouble(settled.get(to)) == score.applyAsDouble(settled.get(from))) {
                to++;
            }
            settled.subList(from, to).sort(order);
        }
        return settled;
    }
}
