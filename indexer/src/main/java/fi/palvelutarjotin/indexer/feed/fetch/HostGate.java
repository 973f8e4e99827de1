package fi.palvelutarjotin.indexer.feed.fetch;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets one reading at a time through to a host, with a pause between two questions.
 *
 * <p>A turn lasts until the body is read or closed. The thread that has the turn may ask again while its first body is
 * still open – a format that follows links while it reads a list would wait for itself otherwise.
 */
final class HostGate {

    /** One turn; given back once, whoever gives it back and how often. */
    final class Turn implements AutoCloseable {
        private final AtomicBoolean over = new AtomicBoolean();

        @Override
        public void close() {
            if (over.compareAndSet(false, true)) {
                leave();
            }
        }
    }

    private final String host;
    private final FetchTime time;
    private final Duration longestWait;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition free = lock.newCondition();

    private Duration pause;
    private Instant nextQuestion = Instant.EPOCH;
    private @Nullable Thread owner;
    private int turns;

    HostGate(String host, FetchLimits limits, FetchTime time) {
        this.host = host;
        this.time = time;
        this.pause = limits.pause();
        this.longestWait = limits.turn();
    }

    /** Waits for the turn and the pause. */
    Turn enter() throws FetchFailed, InterruptedIOException {
        try {
            waitForTurn();
            var turn = new Turn();
            try {
                waitForPause();
            } catch (InterruptedException e) {
                turn.close();
                throw e;
            }
            return turn;
        } catch (InterruptedException e) {
            throw Interruption.of(host);
        }
    }

    /** Keeps the pause before a further try within the same turn. */
    void waitForPause() throws InterruptedException {
        Duration wait;
        lock.lock();
        try {
            var left = Duration.between(time.now(), nextQuestion);
            // Never longer than the pause, even where somebody set the machine's clock back.
            wait = left.compareTo(pause) < 0 ? left : pause;
        } finally {
            lock.unlock();
        }
        if (wait.isPositive()) {
            time.sleep(wait);
        }
        restartPause();
    }

    /** Makes the pause longer, because the host asked for it; never shorter. */
    void slowDown(Duration longer) {
        lock.lock();
        try {
            pause = pause.compareTo(longer) < 0 ? longer : pause;
        } finally {
            lock.unlock();
        }
    }

    private void waitForTurn() throws InterruptedException, FetchFailed {
        lock.lockInterruptibly();
        try {
            var left = longestWait.toNanos();
            while (turns > 0 && !Thread.currentThread().equals(owner)) {
                if (left <= 0) {
                    throw FetchFailed.because(
                            "%s is being read by another run that has not ended; try again later.".formatted(host));
                }
                left = free.awaitNanos(left);
            }
            owner = Thread.currentThread();
            turns++;
        } finally {
            lock.unlock();
        }
    }

    private void restartPause() {
        lock.lock();
        try {
            nextQuestion = time.now().plus(pause);
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            turns--;
            nextQuestion = time.now().plus(pause);
            free.signal();
        } finally {
            lock.unlock();
        }
    }
}
