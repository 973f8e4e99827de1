package fi.palvelutarjotin.indexer.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {

    private final MisbehavingServer server = MisbehavingServer.start();
    private final TestTime time = new TestTime();
    private final PoliteClient client = TestClients.client(TestClients.patient(), time);
    private final Robots robots = new Robots(client, time);

    @AfterEach
    void stop() throws IOException {
        server.close();
        client.close();
    }

    private boolean allows(String path) {
        return robots.allows(server.at(path));
    }

    @Test
    void aSiteIsAskedOnceADay() {
        server.on("/robots.txt", Answers.ok("User-agent: *\nDisallow: /private"), Answers.ok(""));

        assertThat(allows("/page")).isTrue();
        time.pass(Duration.ofHours(23));
        assertThat(allows("/private")).isFalse();
        assertThat(server.questions()).hasSize(1);
        time.pass(Duration.ofHours(2));
        assertThat(allows("/private")).isTrue();
        assertThat(server.questions()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void aSiteWithoutRulesAllowsAll(int status) {
        server.on("/robots.txt", Answers.status(status));

        assertThat(allows("/page")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aSiteInTroubleIsLeftAloneForAWhile(int status) {
        server.on("/robots.txt", Answers.status(status));

        assertThat(allows("/page")).isFalse();
        server.on("/robots.txt", Answers.ok(""));
        assertThat(allows("/page")).isFalse();
        time.pass(Duration.ofHours(1));
        assertThat(allows("/page")).isTrue();
    }

    @Test
    void aSiteThatIsNotThereIsLeftAlone() throws IOException {
        server.close();

        assertThat(allows("/page")).isFalse();
    }

    @Test
    void rulesThatMovedAreFollowed() {
        server.on("/robots.txt", Answers.redirect("/rules")).on("/rules", Answers.ok("User-agent: *\nDisallow: /a"));

        assertThat(allows("/a")).isFalse();
        assertThat(allows("/b")).isTrue();
    }

    @Test
    void onlyTheBeginningOfAHugeFileIsRead() throws IOException {
        var filler = "# filler filler filler filler\n".repeat(20_000);
        server.on("/robots.txt", Answers.ok("User-agent: *\nDisallow: /a\n" + filler + "Disallow: /b\n"));
        var roomy = new Robots(TestClients.client(FetchLimits.DEFAULT, time), time);

        assertThat(roomy.allows(server.at("/a"))).isFalse();
        assertThat(roomy.allows(server.at("/b"))).isTrue();
    }

    @Test
    void theSitesWishForPausesSlowsTheReaderDown() throws IOException {
        server.on("/robots.txt", Answers.ok("User-agent: *\nCrawl-delay: 3"))
                .on("/1", Answers.ok("1"))
                .on("/2", Answers.ok("2"));

        allows("/1");
        client.get(server.at("/1")).close();
        client.get(server.at("/2")).close();

        assertThat(time.waits()).endsWith(Duration.ofSeconds(3));
    }

    @Test
    void aSiteInsideIsAskedInTheNameOfTheFeedThatTheOperatorNamed() {
        server.on("/robots.txt", Answers.ok(""));
        var outside = TestClients.client("named", TestClients.patient(), time);
        var careful = new Robots(outside, time);

        assertThat(careful.allows(server.at("/page"))).isFalse();
        assertThat(careful.allows(server.at("/page"), outside.forFeed(server.at("/"))))
                .isTrue();
    }
}
