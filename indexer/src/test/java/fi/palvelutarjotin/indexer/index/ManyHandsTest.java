package fi.palvelutarjotin.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ManyHandsTest {

    @Property(tries = 50)
    void eachThingIsDoneOnceHoweverManyHandsThereAre(
            @ForAll @IntRange(min = 2, max = 8) int hands, @ForAll @IntRange(max = 2_000) int things) {
        var done = new ConcurrentSkipListSet<Integer>();
        var times = new AtomicInteger();
        try (var all = new ManyHands<Integer>(hands, thing -> {
            done.add(thing);
            times.incrementAndGet();
        })) {
            IntStream.range(0, things).forEach(all::take);
            all.finish();
        }
        assertThat(done).hasSize(things);
        assertThat(times).hasValue(things);
    }

    @Test
    @Timeout(60)
    void severalThingsAreDoneAtATime() {
        var both = new CountDownLatch(2);
        try (var hands = new ManyHands<Integer>(3, thing -> {
            both.countDown();
            await(both);
        })) {
            hands.take(1);
            hands.take(2);
            hands.finish();
        }
        assertThat(both.getCount()).isZero();
    }

    @Test
    void whatFailsFirstIsToldAndEndsTheRest() {
        var done = new AtomicInteger();
        try (var hands = new ManyHands<Integer>(2, thing -> {
            if (thing == 10) {
                throw new IllegalStateException("the tenth");
            }
            done.incrementAndGet();
        })) {
            assertThatThrownBy(() -> {
                        IntStream.range(0, 100_000).forEach(hands::take);
                        hands.finish();
                    })
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseMessage("the tenth");
        }
        assertThat(done).hasValueLessThan(100_000 - 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
