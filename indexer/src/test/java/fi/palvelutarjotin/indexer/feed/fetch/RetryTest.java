package fi.palvelutarjotin.indexer.feed.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

    private final MisbehavingServer server = MisbehavingServer.start();
    private final TestTime time = new TestTime();
    private final PoliteClient client = TestClients.client(TestClients.patient(), time);

    @AfterEach
    void stop() throws IOException {
        server.close();
        client.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void troubleThatPassesIsWaitedOut(int status) throws IOException {
        server.on("/feed", Answers.status(status), Answers.status(status), Answers.ok("[1]"));

        assertThat(read()).isEqualTo("[1]");
        assertThat(server.questions()).hasSize(3);
    }

    @Test
    void theWaitsGrowAndAreNeverQuiteTheSame() throws IOException {
        server.on("/feed", Answers.status(500), Answers.status(500), Answers.status(500), Answers.ok("[1]"));

        read();

        assertThat(time.waits()).hasSize(3);
        assertThat(time.waits().get(0)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1500));
        assertThat(time.waits().get(1)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
        assertThat(time.waits().get(2)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6));
    }

    @Test
    void afterTheFourthTryTheTroubleIsTold() {
        server.on("/feed", Answers.status(503));

        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        FetchFailed.class, e -> assertThat(e.status()).hasValue(503))
                .hasMessage(
                        server.at("/feed")
                                + " is in trouble or has too much to do; it may be well again later. (The server answered 503.)");
        assertThat(server.questions()).hasSize(4);
    }

    @Test
    void aServerThatHangsUpIsAskedAgain() throws IOException {
        server.on("/feed", Answers.hangUp(), Answers.ok("[1]"));

        assertThat(read()).isEqualTo("[1]");
    }

    @Test
    void aServerThatIsNotThereIsToldAfterTheLastTry() throws IOException {
        server.close();

        assertThatThrownBy(this::read).hasMessage(server.at("/feed") + " cannot be reached.");
        assertThat(time.waits()).hasSize(3);
    }

    @Test
    void theServersWishToWaitIsHonoured() throws IOException {
        server.on("/feed", Answers.status(429, "", "Retry-After: 90"), Answers.ok("[1]"));

        read();

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(90));
    }

    @Test
    void theServersWishMayBeADate() throws IOException {
        server.on("/feed", Answers.status(503, "", "Retry-After: Sat, 21 Nov 2026 09:01:00 GMT"), Answers.ok("[1]"));

        read();

        assertThat(time.waits()).containsExactly(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "99999999999999999999", "Sat, 21 Nov 1998 09:01:00 GMT", ""})
    void aWishThatMakesNoSenseIsNone(String wish) throws IOException {
        server.on("/feed", Answers.status(503, "", "Retry-After: " + wish), Answers.ok("[1]"));

        assertThat(read()).isEqualTo("[1]");
        assertThat(time.waits().getFirst()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aServerThatWantsALongRestIsLeftAlone() {
        server.on("/feed", Answers.status(429, "", "Retry-After: 900"));

        assertThatThrownBy(this::read)
                .hasMessage(server.at("/feed") + " asks us to come back in 15 minutes. (The server answered 429.)");
        assertThat(server.questions()).hasSize(1);
    }

    @Test
    void aFurtherTryKeepsTheHostsPauseToo() throws IOException {
        server.on("/feed", Answers.status(500), Answers.ok("[1]"));
        client.slowDown(server.at("/"), Duration.ofSeconds(10));

        read();

        assertThat(time.waits().stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aNameThatLeadsInsideMeanwhileIsNotAskedAgain() throws IOException {
        server.on("/feed", Answers.status(500), Answers.ok("[1]"));
        var limits = TestClients.patient();
        var checks = new AtomicInteger();
        var gate = new HostGates(limits, time).of(server.at("/feed"));

        try (var http = HttpClient.newHttpClient()) {
            var exchange = new PatientExchange(new Exchange(http, limits), limits, time);
            var question = HttpRequest.newBuilder(server.at("/feed")).build();
            assertThatThrownBy(() -> exchange.send(question, gate, () -> {
                        if (checks.incrementAndGet() > 1) {
                            throw FetchFailed.because("It lies inside now.");
                        }
                    }))
                    .hasMessage("It lies inside now.");
        }
        assertThat(server.questions()).hasSize(1);
    }

    private String read() throws IOException {
        try (var body = client.get(server.at("/feed"))) {
            return new String(body.readAllBytes(), UTF_8);
        }
    }
}
