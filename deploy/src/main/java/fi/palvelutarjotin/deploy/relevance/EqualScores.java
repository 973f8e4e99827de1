package fi.palvelutarjotin.deploy.relevance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Settles the order of hits with the same score. The search orders them by the listing's id, which is another in every
 * catalogue; measured like that, the same search over the same listings would give other figures each time.
 */
final class EqualScores {

    private EqualScores() {}

    /** The same hits; only neighbours with the same score change places, into the order given. */
    static <T> List<T> settled(List<T> hits, ToDoubleFunction<T> score, Comparator<T> order) {
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
