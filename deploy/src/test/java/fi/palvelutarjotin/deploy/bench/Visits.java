package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.indexer.search.SearchRequest;
import java.util.List;
import java.util.function.Supplier;

/**
 * A day of use without an end: many different questions, each asked the seldomer the later it stands in the list (Zipf's
 * law), so that answers come from memory about as often as with people.
 */
final class Visits {

    private static final int DIFFERENT = 20_000;
    private static final long SEED = 9_001;

    private final List<SearchRequest> different;
    private final double[] sums = new double[DIFFERENT];

    Visits(RequestMix mix) {
        different = mix.different(DIFFERENT);
        var sum = 0.0;
        for (var i = 0; i < DIFFERENT; i++) {
            sum += 1 / (i + 1.0);
            sums[i] = sum;
        }
    }

    /** What one row of visitors asks, one question after another; never the same row as another number's. */
    Supplier<SearchRequest> visitor(int number) {
        var dice = new Dice(SEED, number);
        return () -> different.get(dice.weighted(sums));
    }
}
