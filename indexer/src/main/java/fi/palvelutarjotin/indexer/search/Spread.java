package fi.palvelutarjotin.indexer.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Lets no organisation fill a page by itself: hits beyond its share wait for the next page while others are about as good.
 *
 * @param page hits on a page
 * @param most hits of one organisation on a page
 */
record Spread(int page, int most) {

    Spread {
        if (page < 1 || most < 1) {
            throw new IllegalArgumentException("%d of %d".formatted(most, page));
        }
    }

    /**
     * The same hits, page after page. Of the hits that wait, the first whose organisation has room comes next; where none
     * has, each gets its share once more. So an organisation's own hits stay in order, and what waits leads on the next
     * page.
     *
     * @param ranked the best first
     * @param owner whose a hit is; empty for one that is never held back
     * @param isNearlyAsGood whether the second may go before the first. What does not is followed by none that does
     */
    <H> List<H> over(List<H> ranked, Function<H, Optional<String>> owner, BiPredicate<H, H> isNearlyAsGood) {
        var waiting = new ArrayList<>(ranked);
        var placed = new ArrayList<H>(ranked.size());
        var counts = new HashMap<String, Integer>();
        while (!waiting.isEmpty()) {
            if (placed.size() % page == 0) {
                counts.clear();
            }
            var first = waiting.getFirst();
            var next = IntStream.range(0, waiting.size())
                    .takeWhile(at -> at == 0 || isNearlyAsGood.test(first, waiting.get(at)))
                    .filter(at -> hasRoom(owner.apply(waiting.get(at)), counts))
                    .findFirst();
            if (next.isEmpty()) {
                counts.clear();
            }
            var hit = waiting.remove(next.orElse(0));
            owner.apply(hit).ifPresent(known -> counts.merge(known, 1, Integer::sum));
            placed.add(hit);
        }
        return placed;
    }

    private boolean hasRoom(Optional<String> owner, Map<String, Integer> counts) {
        return owner.map(known -> counts.getOrDefault(known, 0) < most).orElse(true);
    }
}
