package fi.palvelutarjotin.web.work;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again in a thread of its own. What fails is tried again in the next round. */
public final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int PATIENCE_SECONDS = 10;

    private final String name;
    private final Duration every;
    private final Runnable work;

    private @Nullable ScheduledExecutorService clock;
    private boolean failing;

    /**
     * Nothing is done before {@link #start}.
     *
     * @param name of the thread, and of what a line in the log complains of
     * @param every rest after each round
     */
    public Rounds(String name, Duration every, Runnable work) {
        this.name = name;
        this.every = every;
        this.work = work;
    }

    /** Begins with the first round; does nothing when it has begun. */
    public synchronized void start() {
        if (clock == null) {
            clock = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name(name).daemon().factory());
            clock.scheduleWithFixedDelay(this::round, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Ends after the round that is going on. */
    public synchronized void stop() throws InterruptedException {
        if (clock != null) {
            clock.shutdown();
            clock.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            clock = null;
        }
    }

    /** A failure is told once, and again when it has gone away and come back. */
    private void round() {
        try {
            work.run();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("The work {} failed; trying again: {}", name, e.getMessage());
            }
            failing = true;
        }
    }
}
