package fi.palvelutarjotin.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

class SignalsTest {

    private static final long TODAY = 20_780;

    @Example
    void aYearHalvesTheFreshness() {
        assertThat(Signals.freshness(TODAY, TODAY)).isEqualTo(1);
        assertThat(Signals.freshness(TODAY - 365, TODAY)).isEqualTo(0.5);
        assertThat(Signals.freshness(TODAY - 730, TODAY)).isEqualTo(0.25);
    }

    @Property
    void whatIsYetToComeDoesNotAge(@ForAll @IntRange(min = 0, max = 1_000_000) int days) {
        assertThat(Signals.freshness(TODAY + days, TODAY)).isEqualTo(1);
    }

    @Property
    void fullnessAndFreshnessTogetherLiftByAFewHundredthsAtMost(
            @ForAll @DoubleRange(min = 0, max = 1) double completeness,
            @ForAll @DoubleRange(min = 0, max = 1) double freshness,
            @ForAll @FloatRange(min = 0, max = 1000) float score) {
        var lifted = new Signals(completeness, freshness).lift(score);

        assertThat(lifted).isBetween(score, score * 1.0501f);
    }

    @Property
    void whatIsToldOfThemAddsUpToTheLift(
            @ForAll @DoubleRange(min = 0, max = 1) double completeness,
            @ForAll @DoubleRange(min = 0, max = 1) double freshness) {
        var signals = new Signals(completeness, freshness);

        var told = signals.tell(10).stream().mapToDouble(Match::points).sum();

        assertThat(told).isCloseTo(signals.lift(10) - 10, Offset.offset(1e-4));
    }
}
