package fi.palvelutarjotin.indexer.feed.run;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.source.FeedRun.Status;
import fi.palvelutarjotin.catalog.source.Source;
import fi.palvelutarjotin.indexer.feed.fetch.Answers;
import fi.palvelutarjotin.indexer.feed.fetch.MisbehavingServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person types when a source is given again. */
class ChangedSourceTest {

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

    @Test
    void aBrokenRunDoesNotGoOnInAFeedThatIsNowAtAnotherAddress() {
        var old = Sites.LINKEDEVENTS.open(server);
        server.on(old.page(2), Answers.cutOff(old.half(2)));
        assertThat(house.run(old.source()).status()).isEqualTo(Status.BROKEN);
        try (var elsewhere = MisbehavingServer.start()) {
            var fresh = Sites.LAHELLA.open(elsewhere).source();
            var moved = new Source(old.source().name(), fresh.format(), fresh.location(), null, 10);
            var run = house.run(moved);
            assertThat(run.status()).isEqualTo(Status.DONE);
            assertThat(run.counts().added()).isEqualTo(3 * FeedSite.PAGE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://palvelut.example/ryhmät lista", "http://[", "http:///x", "ftp://x.example/", ""})
    void aLocationThatIsNoneEndsInASentence(String location) {
        var run = house.run(new Source("typed", "lahella", location, null, 10));
        assertThat(run.status()).isEqualTo(Status.BROKEN);
    }

    @Test
    void aMappingFileThatIsMissingEndsInASentence() {
        var site = Sites.CSV.open(server);
        var run = house.run(new Source("typed", "csv", site.source().location(), "no/such.mapping", 10));
        assertThat(run.message()).contains("no/such.mapping");
    }
}
