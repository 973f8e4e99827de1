package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.indexer.feed.FeedProgress;
import fi.palvelutarjotin.indexer.index.RebuildProgress;
import java.time.Duration;
import java.util.Locale;

/** Shows how far a long piece of work is: a bar on a terminal, a line now and then elsewhere. */
final class ProgressBar implements FeedProgress, RebuildProgress, AutoCloseable {

    private static final int WIDTH = 30;
    private static final Duration ON_TERMINAL = Duration.ofMillis(100);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);

    private final Console console;
    private final String what;
    private final long begun = System.nanoTime();
    private long shownAt = begun;
    private boolean shown;
    private long done;
    private long all;

    ProgressBar(Console console, String what) {
        this.console = console;
        this.what = what;
    }

    @Override
    public void read(long read, long expected) {
        move(read, expected);
    }

    @Override
    public void indexed(long indexed, long total) {
        move(indexed, total);
    }

    /** Work that comes from nowhere else: so much of so much is done. */
    void move(long to, long of) {
        done = to;
        all = of;
        var now = System.nanoTime();
        if (now - shownAt >= (console.terminal() ? ON_TERMINAL : ELSEWHERE).toNanos()) {
            shownAt = now;
            show();
        }
    }

    private void show() {
        shown = true;
        if (console.terminal()) {
            console.err().print("\r\033[2K" + line());
            console.err().flush();
        } else {
            console.say(line());
        }
    }

    private String line() {
        var seconds = Math.max(0.001, (System.nanoTime() - begun) / 1e9);
        var rate = Math.round(done / seconds);
        // A feed's own count is only a hint: when there is more than it said, the bar would lie.
        return all < done || all == 0
                ? String.format(Locale.ROOT, "%s: %,d, %,d a second", what, done, rate)
                : String.format(
                        Locale.ROOT,
                        "%s: %s %,d of %,d, %,d a second",
                        what,
                        bar((double) done / all),
                        done,
                        all,
                        rate);
    }

    private static String bar(double share) {
        var full = (int) Math.round(share * WIDTH);
        return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "]";
    }

    /** Leaves the terminal as the next line expects it. */
    @Override
    public void close() {
        if (console.terminal() && (shown || done > 0)) {
            show();
            console.err().println();
        }
    }
}
