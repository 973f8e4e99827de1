package fi.palvelutarjotin.indexer.feed.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HostGateTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final TestTime time = new TestTime();
    private final HostGates gates = new HostGates(TestClients.patient(), time);
    private final HostGate gate = gates.of(URI.create("https://example.fi/feed"));

    @Test
    void anotherReaderWaitsForItsTurn() throws Exception {
        var first = gate.enter();
        var second = new FutureTask<>(gate::enter);
        var thread = Thread.ofPlatform().daemon().start(second);

        // Nothing but the turn can make it wait: the clock of this test does not.
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        assertThat(second.isDone()).isFalse();
        first.close();

        assertThat(second).succeedsWithin(LONG);
    }

    @Test
    void theReaderItselfMayAskAgainWhileItReads() throws IOException {
        try (var list = gate.enter();
                var detail = gate.enter()) {
            assertThat(detail).isNotSameAs(list);
        }
    }

    @Test
    void theTurnEndsOnlyWithItsLastQuestion() throws Exception {
        var list = gate.enter();
        var detail = gate.enter();
        list.close();
        list.close();
        var other = new FutureTask<>(gate::enter);
        var thread = Thread.ofPlatform().daemon().start(other);
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        detail.close();

        assertThat(other).succeedsWithin(LONG);
    }

    @Test
    void aTurnThatIsNeverGivenBackIsNotWaitedForWithoutEnd() throws IOException {
        var hasty = new HostGate("example.fi:443", withTurn(Duration.ZERO), time);
        var forgotten = hasty.enter();
        var second = new FutureTask<>(hasty::enter);
        Thread.ofVirtual().start(second);

        assertThat(second)
                .failsWithin(LONG)
                .withThrowableThat()
                .havingCause()
                .withMessage("example.fi:443 is being read by another run that has not ended; try again later.");
        forgotten.close();
    }

    @Test
    void thereIsAPauseBetweenTwoQuestions() throws IOException {
        gate.enter().close();
        gate.enter().close();
        time.pass(Duration.ofSeconds(1));
        gate.enter().close();

        assertThat(time.waits()).containsExactly(Duration.ofMillis(200));
    }

    @Test
    void aHostMayAskForLongerPausesButNotForShorterOnes() throws IOException {
        gate.slowDown(Duration.ofSeconds(3));
        gate.slowDown(Duration.ZERO);
        gate.enter().close();
        gate.enter().close();

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void aClockThatWasSetBackDoesNotStopTheReading() throws IOException {
        gate.enter().close();
        time.pass(Duration.ofHours(-1));
        gate.enter().close();

        assertThat(time.waits()).containsExactly(Duration.ofMillis(200));
    }

    @Test
    void hostsDoNotWaitForEachOther() throws IOException {
        gates.of(URI.create("https://example.fi/a")).enter().close();
        gates.of(URI.create("https://example.org/a")).enter().close();
        gates.of(URI.create("https://EXAMPLE.fi:443/b")).enter().close();

        assertThat(time.waits()).hasSize(1);
    }

    @Test
    void aTurnBelongsToTheBodyUntilItIsRead() throws Exception {
        try (var server = MisbehavingServer.start()) {
            server.on("/list", Answers.ok("[1, 2]")).on("/other", Answers.ok("[3]"));
            var client = TestClients.client(withTurn(Duration.ZERO), time);
            var list = client.get(server.at("/list"));

            assertThatThrownBy(() -> inAnotherThread(client, server.at("/other")))
                    .hasMessageContaining("is being read by another run");
            list.readAllBytes();

            assertThat(inAnotherThread(client, server.at("/other"))).isEqualTo("[3]");
            list.close();
        }
    }

    @Test
    void aPageThatIsMissingLeavesTheHostFree() throws Exception {
        try (var server = MisbehavingServer.start()) {
            server.on("/moved", Answers.redirect("/missing")).on("/page", Answers.ok("[1]"));
            var client = TestClients.client(withTurn(Duration.ZERO), time);

            assertThatThrownBy(() -> client.get(server.at("/moved"))).hasMessageContaining("There is nothing");

            assertThat(inAnotherThread(client, server.at("/page"))).isEqualTo("[1]");
        }
    }

    private static String inAnotherThread(PoliteClient client, URI page) throws Exception {
        var reading = new FutureTask<>(() -> {
            try (var body = client.get(page)) {
                return new String(body.readAllBytes(), UTF_8);
            }
        });
        Thread.ofVirtual().start(reading);
        return reading.get();
    }

    private static FetchLimits withTurn(Duration turn) {
        var limits = TestClients.patient();
        return new FetchLimits(
                limits.connect(),
                limits.headers(),
                limits.idle(),
                limits.total(),
                limits.bodyBytes(),
                limits.redirects(),
                limits.tries(),
                limits.backOff(),
                limits.longestRetryAfter(),
                limits.pause(),
                turn);
    }
}
