package fi.palvelutarjotin.indexer.need;

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
 * Keeps this node's needs up to date, by asking every second whether the edition is still the same. Nothing starts by
 * itself; the program that serves searches calls {@link #start}.
 *
 * <p>Not part of following listings, which stands still for minutes while a large index is built anew.
 */
@Singleton
public final class NeedFollower {

    private static final Logger LOG = LoggerFactory.getLogger(NeedFollower.class);
    private static final Duration ASK_EVERY = Duration.ofSeconds(1);

    private final NeedLexicon lexicon;

    private @Nullable ScheduledExecutorService clock;
    private boolean failing;

    public NeedFollower(NeedLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Takes the needs as they are now in this thread, and begins to follow them in another. */
    public synchronized void start() {
        if (clock == null) {
            lexicon.refresh();
            clock = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("need-follower").daemon().factory());
            clock.scheduleWithFixedDelay(
                    this::follow, ASK_EVERY.toMillis(), ASK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
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
        try {
            if (lexicon.refresh()) {
                LOG.info("The needs have changed: {} are used.", lexicon.needs().size());
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("The needs cannot be followed; trying again: {}", e.getMessage());
            }
            failing = true;
        }
    }
}
