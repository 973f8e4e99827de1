package fi.palvelutarjotin.indexer.feed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fi.palvelutarjotin.catalog.source.FeedRun.Status;
import fi.palvelutarjotin.indexer.feed.fetch.Answers;
import fi.palvelutarjotin.indexer.feed.fetch.MisbehavingServer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that go round in a circle: each format must notice. */
class EndlessPagesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static FeedHouse house;

    private final MisbehavingServer server = MisbehavingServer.start();

    @BeforeAll
    static void open() {
        house = FeedHouse.open();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("fi.palvelutarjotin.indexer.feed.run.Sites#paged")
    void oneAndTheSamePageForEverEndsTheRun(Sites kind) {
        endsBroken(kind, 1);
    }

    @ParameterizedTest
    @MethodSource("fi.palvelutarjotin.indexer.feed.run.Sites#paged")
    void twoPagesInTurnForEverEndTheRun(Sites kind) {
        endsBroken(kind, 2);
    }

    @Test
    void theSameEventsUnderEverNewAddressesEndTheRun() {
        var site = Sites.LINKEDEVENTS.open(server);
        var asked = new AtomicInteger();
        server.otherwise((question, socket) -> {
            var number = Math.floorMod(asked.get(), 2) + 1;
            var next = "\"next\":\"" + server.at("/v1/event/?token=" + asked.incrementAndGet()) + "\"";
            var body = site.body(site.page(number)).replaceFirst("\"next\":\"[^\"]*\"", next);
            Answers.ok(body).give(question, socket);
        });
        var run = assertTimeoutPreemptively(SOON, () -> house.run(site.source()));
        assertThat(run.status()).isEqualTo(Status.BROKEN);
        assertThat(house.published(site.source())).hasSize(2 * FeedSite.PAGE);
    }

    private void endsBroken(Sites kind, int circle) {
        var site = kind.open(server);
        var asked = new AtomicInteger();
        server.otherwise((question, socket) -> {
            var list = question.path().contains("guids=");
            var page = site.page(Math.floorMod(asked.getAndAdd(list ? 0 : 1), circle) + 1);
            var body = site.body(list ? question.path() : page);
            // They all say that there are many pages; LinkedEvents itself leads back to the first one.
            body = body.replace("\"pageCount\":3", "\"pageCount\":100000");
            if (kind == Sites.LINKEDEVENTS && page.equals(site.page(circle))) {
                body = body.replaceFirst("\"next\":\"[^\"]*\"", "\"next\":\"" + server.at(site.page(1)) + "\"");
            }
            Answers.ok(body).give(question, socket);
        });
        var run = assertTimeoutPreemptively(SOON, () -> house.run(site.source()));
        assertThat(run.status()).isEqualTo(Status.BROKEN);
        assertThat(run.message()).containsPattern("again|round|back");
        assertThat(house.published(site.source())).hasSize(circle * FeedSite.PAGE);
    }
}
