package fi.palvelutarjotin.catalog.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LockOutTest {

    @Property
    void whoGuessesWaitsLongerAndLongerButNeverForEver(@ForAll @IntRange(max = 2_000_000_000) int tries) {
        assertThat(LockOut.delay(tries + 1)).isGreaterThanOrEqualTo(LockOut.delay(tries));
        assertThat(LockOut.delay(tries)).isBetween(Duration.ZERO, LockOut.LONGEST);
    }

    @Property
    void whoMistypesAFewTimesDoesNotWait(@ForAll @IntRange(max = LockOut.FREE_TRIES - 1) int tries) {
        assertThat(LockOut.delay(tries)).isZero();
    }

    @Property
    void fromTheFifthTryOnThereIsAWait(@ForAll @IntRange(min = LockOut.FREE_TRIES) int tries) {
        assertThat(LockOut.delay(tries)).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    }
}
