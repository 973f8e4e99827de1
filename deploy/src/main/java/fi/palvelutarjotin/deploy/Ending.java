package fi.palvelutarjotin.deploy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.LoggerFactory;

/**
 * What must be ended, in the reverse order of its beginning: when the command is done, or when the process is told to
 * stop (Ctrl-C, SIGTERM), whichever comes first.
 */
public final class Ending implements AutoCloseable {

    /** A machine that shuts down kills what is not gone after a while; better that we give up in our own order. */
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private static volatile boolean stopping;

    private final Deque<Step> steps = new ArrayDeque<>();

    private boolean over;

    /** Something that ends. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    private record Step(String what, Action action) {}

    /**
     * Begins to listen for being told to stop.
     *
     * @param exitZeroWhenStopped whether being stopped is how the command is meant to end
     */
    public Ending(boolean exitZeroWhenStopped) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopped(exitZeroWhenStopped), "stop"));
    }

    /** Whether the process has been told to stop: what fails now fails because of that. */
    public static boolean isStopping() {
        return stopping;
    }

    /** Adds what is to be ended before all that was added earlier. */
    public synchronized void add(String what, Action action) {
        if (over) {
            throw new IllegalStateException("the program is stopping");
        }
        steps.push(new Step(what, action));
    }

    @Override
    public synchronized void close() {
        over = true;
        while (!steps.isEmpty()) {
            end(steps.pop());
        }
    }

    private static void end(Step step) {
        try {
            step.action.run();
        } catch (Exception e) {
            // Not a constant: this class is asked before it is known where the log goes.
            LoggerFactory.getLogger(Ending.class).warn("{} could not be ended in order.", step.what, e);
        }
    }

    private synchronized boolean isOver() {
        return over;
    }

    private void stopped(boolean exitZero) {
        if (isOver()) {
            return;
        }
        stopping = true;
        var closing = Thread.ofPlatform().name("stop-in-order").daemon().start(this::close);
        try {
            var inTime = closing.join(LONGEST);
            if (inTime && exitZero) {
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
