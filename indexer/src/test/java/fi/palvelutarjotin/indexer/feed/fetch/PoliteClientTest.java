package fi.palvelutarjotin.indexer.feed.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoliteClientTest {

    private final MisbehavingServer server = MisbehavingServer.start();
    private final PoliteClient client = TestClients.client();
    private final MemoryValidators validators = new MemoryValidators();

    @AfterEach
    void stop() throws IOException {
        server.close();
        client.close();
    }

    @Test
    void aPageIsReadAsItWasSent() throws IOException {
        server.on("/feed", Answers.ok("Tuolijumppaa Järvenpäässä"));

        assertThat(read("/feed")).isEqualTo("Tuolijumppaa Järvenpäässä");
    }

    @Test
    void theServerLearnsWhoAsksAndForWhat() throws IOException {
        server.on("/feed", Answers.ok("{}"));

        read("/feed");

        assertThat(server.questions().getFirst().headers())
                .containsEntry("user-agent", "Palvelutarjotin/dev (+tarjotin@example.fi)")
                .containsEntry("accept-encoding", "gzip")
                .hasEntrySatisfying(
                        "accept",
                        kinds -> assertThat(kinds).contains("application/json", "text/csv", "application/xml"))
                .doesNotContainKeys("authorization", "cookie", "if-none-match");
    }

    @Test
    void aPackedPageIsUnpacked() throws IOException {
        server.on("/feed", Answers.gzipped("Kävelyryhmä"));

        assertThat(read("/feed")).isEqualTo("Kävelyryhmä");
    }

    @Test
    void aPageAnsweredWith206IsAPage() throws IOException {
        server.on("/sports-places", Answers.status(206, "[1]"));

        assertThat(read("/sports-places")).isEqualTo("[1]");
    }

    @Test
    void anAnswerWithoutABodyIsAnEmptyPage() throws IOException {
        server.on("/feed", Answers.raw("HTTP/1.1 204 None\r\nConnection: close\r\n\r\n"));

        assertThat(read("/feed")).isEmpty();
    }

    @Test
    void aPageThatHasNotChangedIsNotReadAgain() throws IOException {
        server.on("/feed", Answers.unlessMatches("\"v1\"", "[1]"));

        try (var first = client.getIfChanged(server.at("/feed"), validators).orElseThrow()) {
            assertThat(new String(first.readAllBytes(), UTF_8)).isEqualTo("[1]");
        }

        assertThat(client.getIfChanged(server.at("/feed"), validators)).isEmpty();
    }

    @Test
    void theDateOfTheLastChangeIsShownToServersWithoutTags() throws IOException {
        server.on("/feed", Answers.status(200, "[1]", "Last-Modified: Sat, 21 Nov 2026 09:00:00 GMT"));

        client.getIfChanged(server.at("/feed"), validators).orElseThrow().close();
        client.getIfChanged(server.at("/feed"), validators).orElseThrow().close();

        assertThat(server.questions().getLast().headers())
                .containsEntry("if-modified-since", "Sat, 21 Nov 2026 09:00:00 GMT");
    }

    @Test
    void aTagThatCannotBeSentBackIsForgotten() throws IOException {
        server.on("/feed", Answers.status(200, "[1]", "ETag: \"" + "x".repeat(2_000) + "\""));

        client.getIfChanged(server.at("/feed"), validators).orElseThrow().close();

        assertThat(validators.find(server.at("/feed"))).isEmpty();
    }

    @Test
    void aRunThatBrokeOffReadsAllAgain() throws IOException {
        server.on("/feed", Answers.unlessMatches("\"v1\"", "[1]"));
        var run = new PendingValidators(validators);

        client.getIfChanged(server.at("/feed"), run).orElseThrow().close();

        assertThat(client.getIfChanged(server.at("/feed"), new PendingValidators(validators)))
                .isPresent()
                .hasValueSatisfying(PoliteClientTest::close);
        run.keep();
        assertThat(client.getIfChanged(server.at("/feed"), new PendingValidators(validators)))
                .isEmpty();
    }

    @Test
    void anUnchangedPageThatNobodyAskedAboutIsAFault() {
        server.on("/feed", Answers.status(304));

        assertThatThrownBy(() -> read("/feed"))
                .isInstanceOf(FetchFailed.class)
                .hasMessageEndingWith("gave an answer that cannot be used. (The server answered 304.)");
    }

    @Test
    void aMissingPageIsToldInASentenceWithoutSecrets() {
        assertThatThrownBy(() -> read("/feed?page=2&apikey=salainen"))
                .isInstanceOfSatisfying(
                        FetchFailed.class, e -> assertThat(e.status()).hasValue(404))
                .hasMessage("There is nothing at %s. Check the feed's address. (The server answered 404.)"
                        .formatted(server.at("/feed?page=2&apikey=***")));
        assertThat(server.paths()).containsExactly("/feed?page=2&apikey=salainen");
    }

    @Test
    void aClosedDoorIsToldInASentence() {
        server.on("/401", Answers.status(401)).on("/403", Answers.status(403)).on("/410", Answers.status(410));

        assertThatThrownBy(() -> read("/401")).hasMessageContaining("does not let us in");
        assertThatThrownBy(() -> read("/403")).hasMessageContaining("does not let us in");
        assertThatThrownBy(() -> read("/410")).hasMessageContaining("taken away for good");
        assertThat(server.questions()).as("none of these passes by waiting").hasSize(3);
    }

    @Test
    void theUserInTheFeedsAddressIsForTheFeedsHostOnly() throws IOException {
        var address = URI.create(server.at("/feed").toString().replace("//", "//anna:sala+%C3%A4@"));
        server.on("/feed", Answers.redirect(otherName("/elsewhere"))).on("/elsewhere", Answers.ok("[]"));

        client.forFeed(address).get(address).close();

        var expected = "Basic " + Base64.getEncoder().encodeToString("anna:sala+ä".getBytes(UTF_8));
        assertThat(server.questions().getFirst().headers()).containsEntry("authorization", expected);
        assertThat(server.questions().getLast().headers()).doesNotContainKey("authorization");
    }

    @Test
    void aReadingThatIsStoppedFromOurSideSaysSo() {
        server.on("/feed", Answers.stallBeforeHeaders());
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> read("/feed")).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).as("the run must see it too").isTrue();
    }

    private String otherName(String path) {
        return server.at(path).toString().replace("127.0.0.1", "localhost");
    }

    private String read(String path) throws IOException {
        try (var body = client.get(server.at(path))) {
            return new String(body.readAllBytes(), UTF_8);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
