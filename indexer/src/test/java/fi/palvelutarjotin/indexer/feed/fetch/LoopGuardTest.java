package fi.palvelutarjotin.indexer.feed.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

class LoopGuardTest {

    private static URI page(int number) {
        return URI.create("https://example.fi/feed?apikey=x&page=" + number);
    }

    @Test
    void aListThatLeadsBackToItselfEnds() throws IOException {
        try (var server = MisbehavingServer.start()) {
            server.on("/1", Answers.ok("/2")).on("/2", Answers.ok("/3")).on("/3", Answers.ok("/2#again"));

            assertThatThrownBy(() -> readAll(server, new LoopGuard()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("The pages of the feed go round in a circle: %s comes for the second time."
                            .formatted(server.at("/2")));
        }
    }

    private static void readAll(MisbehavingServer server, LoopGuard guard) throws IOException {
        var client = TestClients.client();
        var next = server.at("/1");
        while (true) {
            guard.page(next);
            try (var body = client.get(next)) {
                next = next.resolve(new String(body.readAllBytes(), UTF_8));
            }
        }
    }

    @Test
    void aServerThatGivesTheSamePageUnderNewAddressesIsFoundOut() throws IOException {
        var guard = new LoopGuard();
        guard.content(page(1), "id-1 id-2");
        guard.content(page(2), "id-3 id-4");

        assertThatThrownBy(() -> guard.content(page(3), "id-3 id-4")).hasMessage("""
                        The feed gives the same page again: \
                        https://example.fi/feed?apikey=***&page=3 holds what an earlier page held.""");
    }

    @Test
    void pagesWithoutEndEnd() throws IOException {
        var guard = new LoopGuard(3);
        for (var i = 1; i <= 3; i++) {
            guard.page(page(i));
        }

        assertThatThrownBy(() -> guard.page(page(4))).hasMessageContaining("more than 3 pages");
    }

    @Test
    void thePagesOfALargeFeedAreAllRead() {
        var guard = new LoopGuard();

        assertThatCode(() -> {
                    for (var i = 1; i <= LoopGuard.MOST_PAGES; i++) {
                        guard.page(page(i));
                        guard.content(page(i), "id-" + i);
                    }
                })
                .doesNotThrowAnyException();
    }
}
