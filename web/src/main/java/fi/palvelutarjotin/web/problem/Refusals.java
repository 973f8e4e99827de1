package fi.palvelutarjotin.web.problem;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what was refused, a line each: what kind of thing it was, and who asked where that is known (ASVS 16.3.2, 16.3.3).
 * Nothing of what was asked and not from where. Whoever floods the site does not flood the log: of each kind there are some
 * lines a minute, and then how many more there were.
 */
@Singleton
public final class Refusals {

    static final int LINES_IN_A_MINUTE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<Refused, Lines> lines;

    Refusals(Clock clock) {
        this.clock = clock;
        lines = Arrays.stream(Refused.values()).collect(Collectors.toMap(Function.identity(), Lines::new));
    }

    /** Notes that something was refused. */
    public void note(Refused what, Asker who) {
        var now = clock.instant();
        lines.computeIfAbsent(what, Lines::new).note(who, now);
    }

    @PreDestroy
    void tellTheRest() {
        lines.values().forEach(Lines::tellTheRest);
    }

    private static final class Lines {

        private final Refused what;
        private Instant since = Instant.EPOCH;
        private int written;
        private long more;

        Lines(Refused what) {
            this.what = what;
        }

        synchronized void note(Asker who, Instant now) {
            if (!now.isBefore(since.plus(MINUTE))) {
                tellTheRest();
                since = now;
                written = 0;
            }
            if (written < LINES_IN_A_MINUTE) {
                written++;
                LOG.info("Refused: {}, asked by {}", what, who);
            } else {
                more++;
            }
        }

        synchronized void tellTheRest() {
            if (more > 0) {
                LOG.info("Refused: {}, and {} more in the minute from {} on", what, more, since);
                more = 0;
            }
        }
    }
}
