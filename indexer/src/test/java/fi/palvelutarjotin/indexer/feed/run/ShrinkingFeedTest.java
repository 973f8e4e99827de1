package fi.palvelutarjotin.indexer.feed.run;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.source.FeedRun.Status;
import fi.palvelutarjotin.indexer.feed.fetch.Answers;
import fi.palvelutarjotin.indexer.feed.fetch.MisbehavingServer;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a feed does not tell of any more is withdrawn, and only after a question where it is much. */
class ShrinkingFeedTest {

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
    @EnumSource
    void whatIsGoneAtItsSourceIsWithdrawn(Sites kind) {
        var site = kind.open(server);
        house.run(site.source());
        site.remove(4);
        var run = house.run(site.source());
        assertThat(run.status()).isEqualTo(Status.DONE);
        assertThat(run.counts().vanished() + run.counts().unpublished()).isEqualTo(1);
        assertThat(house.published(site.source()).keySet()).isEqualTo(Set.copyOf(site.ids()));
    }

    @ParameterizedTest
    @MethodSource("fi.palvelutarjotin.indexer.feed.run.Sites#whole")
    void aFeedThatSuddenlyShrinksIsHeldUntilAPersonConfirms(Sites kind) {
        var site = kind.open(server);
        house.run(site.source());
        List.of(1, 2, 3, 4, 5, 6).forEach(site::remove);

        var held = house.run(site.source());
        assertThat(held.status()).isEqualTo(Status.HELD);
        assertThat(held.message()).contains("6 of 9", "--confirm");
        assertThat(house.published(site.source())).hasSize(9);

        var confirmed = house.run(site.source(), true);
        assertThat(confirmed.status()).isEqualTo(Status.DONE);
        assertThat(confirmed.counts().vanished()).isEqualTo(6);
        assertThat(house.published(site.source()).keySet()).isEqualTo(Set.copyOf(site.ids()));
    }

    @Test
    void aHeldSheetIsReadWholeAgainWhenItIsConfirmedAlthoughItHasNotChangedSince() {
        var site = Sites.CSV.open(server);
        server.on(site.page(1), Answers.unlessMatches("\"v1\"", site.body(site.page(1))));
        house.run(site.source());
        List.of(1, 2, 3, 4, 5, 6).forEach(site::remove);
        server.on(site.page(1), Answers.unlessMatches("\"v2\"", site.body(site.page(1))));
        assertThat(house.run(site.source()).status()).isEqualTo(Status.HELD);
        assertThat(house.run(site.source()).status()).isEqualTo(Status.HELD);
        assertThat(house.run(site.source(), true).counts().vanished()).isEqualTo(6);
        assertThat(house.run(site.source()).counts().read()).isZero();
    }

    @ParameterizedTest
    @MethodSource("fi.palvelutarjotin.indexer.feed.run.Sites#whole")
    void whatComesBackIsTheSameListingAgain(Sites kind) {
        var site = kind.open(server);
        house.run(site.source());
        var before = house.published(site.source()).get(site.id(9)).id();
        site.remove(9);
        house.run(site.source());
        site.numbers.add(9);
        house.run(site.source());
        assertThat(house.published(site.source()).get(site.id(9)).id()).isEqualTo(before);
    }
}
