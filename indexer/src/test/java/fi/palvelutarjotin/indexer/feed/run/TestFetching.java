package fi.palvelutarjotin.indexer.feed.run;

import fi.palvelutarjotin.indexer.feed.fetch.FetchLimits;
import fi.palvelutarjotin.indexer.feed.fetch.FetchTime;
import fi.palvelutarjotin.indexer.feed.fetch.TestTime;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Fetching without waits, for {@link FeedHouse}: pauses take no time, and a silent server is given up soon. */
@Factory
@Requires(property = TestFetching.WANTED)
final class TestFetching {

    static final String WANTED = "test.impatient-fetching";

    private static final Duration LONG = Duration.ofSeconds(20);

    /** Long enough for a good answer on a busy machine. */
    private static final Duration SILENCE = Duration.ofMillis(700);

    private static final int LARGEST_BODY_BYTES = 1_000_000;

    static final int TRIES = 3;

    @Singleton
    @Replaces(FetchLimits.class)
    FetchLimits limits() {
        return new FetchLimits(
                LONG,
                LONG,
                SILENCE,
                LONG,
                LARGEST_BODY_BYTES,
                5,
                TRIES,
                Duration.ofSeconds(1),
                Duration.ofMinutes(2),
                Duration.ofMillis(200),
                LONG);
    }

    @Singleton
    @Replaces(FetchTime.class)
    FetchTime time() {
        return new TestTime();
    }
}
