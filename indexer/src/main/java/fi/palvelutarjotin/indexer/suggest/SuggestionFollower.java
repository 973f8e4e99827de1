package fi.palvelutarjotin.indexer.suggest;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this node's suggestions up to date in a thread of its own. Nothing starts by itself; the program that serves
 * searches calls {@link #start}.
 */
@Singleton
public final class SuggestionFollower {

    private static final Logger LOG = LoggerFactory.getLogger(SuggestionFollower.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    /** After work of a second it rests so many: while a feed comes in, one change follows the other. */
    private static final int REST = 10;

    private final Suggestions suggestions;

    private @Nullable ScheduledExecutorService clock;
    private long restUntilNanos = System.nanoTime();
    private boolean failing;

    public SuggestionFollower(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /** Begins to follow, at once; nobody need wait for it. */
    public synchronized void start() {
        if (clock == null) {
            clock = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("suggestion-follower").daemon().factory());
            clock.scheduleWithFixedDelay(this::follow, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    public synchronized void stop() throws InterruptedException {
        if (clock != null) {
            clock.shutdown();
            clock.awaitTermination(10, TimeUnit.SECONDS);
            clock = null;
        }
    }

    private void follow() {
        var started = System.nanoTime();
        if (started - restUntilNanos < 0) {
            return;
        }
        try {
            if (suggestions.refresh()) {
                var worked = System.nanoTime() - started;
                restUntilNanos = System.nanoTime() + REST * worked;
                LOG.debug("{} names can be suggested; it took {} ms.", suggestions.size(), worked / 1_000_000);
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("Suggestions cannot be followed; trying again: {}", e.getMessage());
            }
            failing = true;
        }
    }
}
