package fi.palvelutarjotin.indexer.index;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does the same with many things, several at a time. Whoever hands them over lends a hand while all others are busy, so
 * that never more than a few things wait.
 *
 * <p>What fails first ends it: nothing more is done, and whoever hands over the next thing, or finishes, is told by a
 * {@link CompletionException} with what happened.
 */
final class ManyHands<T> implements AutoCloseable {

    private static final int WAITING = 100;

    private final Consumer<T> work;
    private final ThreadPoolExecutor others;
    private final AtomicReference<@Nullable CompletionException> failure = new AtomicReference<>();

    /**
     * @param hands how many things are done at a time, two at least
     */
    ManyHands(int hands, Consumer<T> work) {
        this.work = work;
        var threads = hands - 1;
        others = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("hand-", 1).daemon().factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** Hands a thing over: it is done now or soon. */
    void take(T thing) {
        tellFailure();
        others.execute(() -> work(thing));
    }

    /** Waits until all is done. */
    void finish() {
        close();
        tellFailure();
    }

    private void work(T thing) {
        if (failure.get() != null) {
            return;
        }
        try {
            work.accept(thing);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, new CompletionException(e));
        }
    }

    private void tellFailure() {
        var first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    /** Waits until what was handed over is done or, after a failure, passed over. */
    @Override
    public void close() {
        others.close();
    }
}
