package fi.palvelutarjotin.indexer.feed.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {

    private final MisbehavingServer server = MisbehavingServer.start();
    private final PoliteClient client = TestClients.client();

    @AfterEach
    void stop() throws IOException {
        server.close();
        client.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aPageThatMovedIsFound(int status) throws IOException {
        server.on("/old/feed", Answers.status(status, "", "Location: ../new?page=1"))
                .on("/new?page=1", Answers.ok("[1]"));

        assertThat(read("/old/feed")).isEqualTo("[1]");
    }

    @ParameterizedTest
    @CsvSource({
        "/feed, ?page=2, /feed?page=2",
        "/feed?page=1, ?page=2, /feed?page=2",
        "'', feed, /feed",
        "'', ?page=2, /?page=2",
        "/a/b, //example.org/c, //example.org/c",
    })
    void aMoveIsUnderstoodAsBrowsersUnderstandIt(String from, String location, String to) {
        var target = to.startsWith("//") ? "http:" + to : "http://example.fi" + to;

        assertThat(Answer.moved(URI.create("http://example.fi" + from), location))
                .isEqualTo(new Answer.MovedTo(URI.create(target)));
    }

    @Test
    void fiveMovesAreFollowed() throws IOException {
        moves(5);

        assertThat(read("/0")).isEqualTo("[1]");
    }

    @Test
    void sixMovesAreTooMany() {
        moves(6);

        assertThatThrownBy(() -> read("/0"))
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining("sends us on and on: more than 5 times");
    }

    @Test
    void aCircleOfMovesEnds() {
        server.on("/feed", Answers.redirect("/feed"));

        assertThatThrownBy(() -> read("/feed")).hasMessageContaining("sends us on and on");
        assertThat(server.questions()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.fi/feed", "jar:file:/a.jar!/b", "javascript:alert(1)"})
    void nobodySendsUsOffTheWeb(String location) {
        server.on("/feed", Answers.redirect(location));

        assertThatThrownBy(() -> read("/feed"))
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining("is not a web address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://", "http://a b/", "http:///feed", "::"})
    void aMoveToNowhereIsTold(String location) {
        server.on("/feed", Answers.redirect(location));

        assertThatThrownBy(() -> read("/feed")).isInstanceOf(FetchFailed.class);
    }

    @Test
    void aSecureConnectionIsNotLeftForAnOpenOne() {
        var answer = Answer.moved(URI.create("https://example.fi/feed"), "http://example.fi/feed?token=x");

        assertThat(answer)
                .asInstanceOf(InstanceOfAssertFactories.type(Answer.Refused.class))
                .extracting(refused -> refused.reason().getMessage())
                .isEqualTo("""
                        https://example.fi/feed sends us on to http://example.fi/feed?token=***, \
                        from a secure connection to an open one; that is not followed.""");
        assertThat(Answer.moved(URI.create("http://example.fi/feed"), "https://example.fi/feed"))
                .isEqualTo(new Answer.MovedTo(URI.create("https://example.fi/feed")));
    }

    private void moves(int number) {
        for (var i = 0; i < number; i++) {
            server.on("/" + i, Answers.redirect("/" + (i + 1)));
        }
        server.on("/" + number, Answers.ok("[1]"));
    }

    private String read(String path) throws IOException {
        try (var body = client.get(server.at(path))) {
            return new String(body.readAllBytes(), UTF_8);
        }
    }
}
