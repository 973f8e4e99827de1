package fi.palvelutarjotin.indexer.feed.fetch;

import java.time.Duration;
import java.util.Optional;

/** Clients for {@link MisbehavingServer}: they do not wait between questions, and give up soon where a test says so. */
public final class TestClients {

    /** Long enough for a busy machine; what a test wants to run out it makes {@link #SHORT}. */
    private static final Duration LONG = Duration.ofSeconds(20);

    static final Duration SHORT = Duration.ofMillis(300);

    private TestClients() {}

    /** A client that may read from this machine. */
    public static PoliteClient client() {
        return client(limits(LONG, LONG, LONG, 4), new TestTime());
    }

    static PoliteClient client(FetchLimits limits, FetchTime time) {
        return client("true", limits, time);
    }

    static PoliteClient client(String privateAddresses, FetchLimits limits, FetchTime time) {
        return new PoliteClient(new FetchSettings(Optional.of("tarjotin@example.fi"), privateAddresses), limits, time);
    }

    static FetchLimits patient() {
        return limits(LONG, LONG, LONG, 4);
    }

    static FetchLimits shortHeaders(int tries) {
        return limits(SHORT, LONG, LONG, tries);
    }

    static FetchLimits shortIdle() {
        return limits(LONG, SHORT, LONG, 4);
    }

    static FetchLimits shortTotal() {
        return limits(LONG, LONG, SHORT, 4);
    }

    private static FetchLimits limits(Duration headers, Duration idle, Duration total, int tries) {
        return new FetchLimits(
                LONG,
                headers,
                idle,
                total,
                64 * 1024,
                5,
                tries,
                Duration.ofSeconds(1),
                Duration.ofMinutes(2),
                Duration.ofMillis(200),
                LONG);
    }
}
