package fi.palvelutarjotin.indexer.feed.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that never come, never end or are not what they say. The timeout is for a client that would wait for ever. */
@Timeout(60)
class BrokenBodyTest {

    private final MisbehavingServer server = MisbehavingServer.start();

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() {
        server.on("/feed", Answers.stallBeforeHeaders());

        assertThatThrownBy(() -> read(TestClients.shortHeaders(2)))
                .isInstanceOf(FetchFailed.class)
                .hasMessage(server.at("/feed") + " did not answer within 300 milliseconds.");
        assertThat(server.questions()).hasSize(2);
    }

    @Test
    void aServerThatStopsInTheMiddleIsGivenUp() {
        server.on("/feed", Answers.stallAfter("[1, "));

        assertThatThrownBy(() -> read(TestClients.shortIdle()))
                .isInstanceOf(FetchFailed.class)
                .hasMessage(server.at("/feed")
                        + " stopped in the middle of its answer; nothing came for 300 milliseconds.");
    }

    @Test
    void aConnectionThatIsGivenUpIsLetGo() throws InterruptedException {
        server.on("/feed", Answers.stallBeforeHeaders(), Answers.stallAfter("[1, "));
        var hasty = TestClients.client(TestClients.shortHeaders(1), new TestTime());
        var idle = TestClients.client(TestClients.shortIdle(), new TestTime());

        assertThatThrownBy(() -> hasty.get(server.at("/feed"))).hasMessageContaining("did not answer");
        assertThatThrownBy(() -> idle.get(server.at("/feed")).readAllBytes()).hasMessageContaining("nothing came");

        // Neither client is closed yet: what ends the connections is the giving up alone.
        server.awaitNoConnections();
        hasty.close();
        idle.close();
    }

    @Test
    void aBodyThatItsReaderLeavesIsLetGo() throws IOException, InterruptedException {
        server.on("/feed", Answers.endless());
        var client = TestClients.client(TestClients.patient(), new TestTime());

        client.get(server.at("/feed")).close();

        server.awaitNoConnections();
        client.close();
    }

    @Test
    void bodiesThatNobodyReadsAreLetGo() throws IOException, InterruptedException {
        server.on("/feed", Answers.endless(302, "Location: /moved"))
                .on("/moved", Answers.endless(503, "Retry-After: 1"), Answers.endless(404, "X-Why: gone"));
        var client = TestClients.client(TestClients.patient(), new TestTime());

        assertThatThrownBy(() -> client.get(server.at("/feed"))).hasMessageContaining("There is nothing");

        server.awaitNoConnections();
        client.close();
    }

    @Test
    void whatCameBeforeTheSilenceWasRead() throws IOException {
        server.on("/feed", Answers.stallAfter("[1, "));
        var client = TestClients.client(TestClients.shortIdle(), new TestTime());

        try (var body = client.get(server.at("/feed"))) {
            assertThat(new String(body.readNBytes(4), UTF_8)).isEqualTo("[1, ");
            assertThatThrownBy(body::read).hasMessageContaining("nothing came");
        }
    }

    @Test
    void aServerThatDripsIsGivenUp() {
        server.on("/feed", Answers.drip());

        assertThatThrownBy(() -> read(TestClients.shortTotal()))
                .isInstanceOf(FetchFailed.class)
                .hasMessage(server.at("/feed")
                        + " answers too slowly; its answer was not complete after 300 milliseconds of waiting.");
    }

    @Test
    void aBodyThatIsShorterThanPromisedIsBroken() {
        server.on("/feed", Answers.cutOff("[1, 2"));

        assertThatThrownBy(() -> read(TestClients.patient()))
                .isInstanceOf(FetchFailed.class)
                .hasMessage(server.at("/feed") + " broke off in the middle of its answer.");
        assertThat(server.questions())
                .as("its reader has had the beginning already")
                .hasSize(1);
    }

    @Test
    void aChunkThatBreaksOffIsBroken() {
        server.on("/feed", Answers.cutOffChunk("[1, 2"));

        assertThatThrownBy(() -> read(TestClients.patient())).hasMessageContaining("broke off");
    }

    @Test
    void aPackedBodyThatBreaksOffIsBroken() {
        server.on("/feed", Answers.cutOffGzip("Kuntosali, kahvila ja keskustelu".repeat(50)));

        assertThatThrownBy(() -> read(TestClients.patient()))
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining("cannot be unpacked");
    }

    @Test
    void aBodyThatOnlySaysThatItIsPackedIsBroken() {
        server.on("/feed", Answers.gzipInNameOnly("[1, 2]"));

        assertThatThrownBy(() -> read(TestClients.patient())).hasMessageContaining("cannot be unpacked");
    }

    @Test
    void aBodyThatIsPackedAsNobodyAskedIsRefused() {
        server.on("/feed", Answers.status(200, "[1, 2]", "Content-Encoding: br"));

        assertThatThrownBy(() -> read(TestClients.patient())).hasMessageContaining("“br”, which was not asked for");
    }

    @Test
    void whatComesAfterThePromisedLengthIsNotRead() throws IOException {
        server.on("/feed", Answers.longerThanPromised("[1] and a lie", 3));

        assertThat(read(TestClients.patient())).isEqualTo("[1]");
    }

    @Test
    void aBodyWithoutEndIsCutAtTheLimit() {
        server.on("/feed", Answers.endless());

        assertThatThrownBy(() -> read(TestClients.patient()))
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining("sends more than 65536 bytes");
    }

    @Test
    void aBodyThatPromisesTooMuchIsNotEvenBegun() {
        server.on("/feed", Answers.raw("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n["));
        var client = TestClients.client(TestClients.patient(), new TestTime());

        assertThatThrownBy(() -> client.get(server.at("/feed"))).hasMessageContaining("sends more than");
    }

    @Test
    void aPackedBombIsCutAtTheLimitOfWhatItUnpacksTo() {
        server.on("/feed", Answers.gzipBomb(10 * 1024 * 1024));

        assertThatThrownBy(() -> read(TestClients.patient())).hasMessageContaining("sends more than 65536 bytes");
    }

    @Test
    void aPackedStreamOfNothingWithoutEndIsCutToo() {
        server.on("/feed", Answers.endlessGzipOfNothing());

        assertThatThrownBy(() -> read(TestClients.patient())).hasMessageContaining("sends more than 65536 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kolme", "-3", "3, 4", "99999999999999999999"})
    void aLengthThatIsNoneIsAFaultOfTheServer(String length) {
        server.on("/feed", Answers.raw("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n[1]"));

        assertThatThrownBy(() -> read(TestClients.patient()))
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining("answer");
    }

    @Test
    void aServerThatSpeaksNoHttpIsToldFromOneThatIsDown() {
        server.on("/feed", Answers.raw("SSH-2.0-OpenSSH_9.2\r\n\r\n"));

        assertThatThrownBy(() -> read(TestClients.patient()))
                .hasMessage(server.at("/feed") + " does not answer as a web server does.");
    }

    @Test
    void theHostIsFreeAgainAfterABrokenBody() throws IOException {
        server.on("/feed", Answers.cutOff("[1"), Answers.ok("[1]"));
        var client = TestClients.client(TestClients.patient(), new TestTime());
        var broken = client.get(server.at("/feed"));
        assertThatThrownBy(broken::readAllBytes).hasMessageContaining("broke off");

        // Another thread, and the first stream was never closed: the turn came back with the fault itself.
        var second = new FutureTask<>(() -> client.get(server.at("/feed")).readAllBytes());
        Thread.ofVirtual().start(second);

        assertThat(second).succeedsWithin(Duration.ofSeconds(20)).isEqualTo("[1]".getBytes(UTF_8));
        broken.close();
    }

    private String read(FetchLimits limits) throws IOException {
        var client = TestClients.client(limits, new TestTime());
        try (var body = client.get(server.at("/feed"))) {
            return new String(body.readAllBytes(), UTF_8);
        } finally {
            client.close();
        }
    }
}
