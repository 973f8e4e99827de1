package fi.palvelutarjotin.indexer.feed.run;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.source.FeedRun.Status;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.feed.fetch.Answers;
import fi.palvelutarjotin.indexer.feed.fetch.MisbehavingServer;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each format over HTTP, from a server that does as it should and from one that does not. */
class WebRunTest {

    private static final int ALL = 3 * FeedSite.PAGE;

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
    void everyRecordOfEveryPageIsTakenIn(Sites kind) {
        var site = kind.open(server);
        var run = house.run(site.source());
        assertThat(run.status()).isEqualTo(Status.DONE);
        assertThat(run.counts().added()).isEqualTo(ALL);
        assertThat(run.counts().read()).isEqualTo(ALL);
        assertThat(names(site)).hasSize(ALL).containsKeys(site.ids().toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void aSecondRunChangesNothing(Sites kind) {
        var site = kind.open(server);
        house.run(site.source());
        var before = names(site);
        var run = house.run(site.source());
        assertThat(run.status()).isEqualTo(Status.DONE);
        assertThat(run.counts().read()).isEqualTo(run.counts().unchanged()).isEqualTo(ALL);
        assertThat(run.counts().vanished()).isZero();
        assertThat(names(site)).isEqualTo(before);
    }

    @Test
    void aSheetThatHasNotChangedIsNotSentAgain() {
        var site = Sites.CSV.open(server);
        server.on(site.page(1), Answers.unlessMatches("\"v1\"", site.body(site.page(1))));
        house.run(site.source());
        var run = house.run(site.source());
        assertThat(server.questions().getLast().headers()).containsEntry("if-none-match", "\"v1\"");
        assertThat(run.status()).isEqualTo(Status.DONE);
        assertThat(run.counts().read()).isZero();
        assertThat(names(site)).hasSize(ALL);
    }

    @Test
    void aSheetThatBrokeOffIsSentAgainAlthoughItHasNotChanged() {
        var site = Sites.CSV.open(server);
        server.on(
                site.page(1),
                Answers.raw("HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: 999\r\n\r\n" + site.half(1)),
                Answers.unlessMatches("\"v1\"", site.body(site.page(1))));
        assertThat(house.run(site.source()).status()).isEqualTo(Status.BROKEN);
        assertThat(house.run(site.source()).counts().read()).isEqualTo(ALL);
        assertThat(names(site)).hasSize(ALL);
    }

    @ParameterizedTest
    @EnumSource
    void aServerInPassingTroubleIsAskedAgain(Sites kind) {
        var site = kind.open(server);
        server.on(site.page(1), Answers.status(500), Answers.status(500), site.asItShould());
        assertThat(house.run(site.source()).counts().added()).isEqualTo(ALL);
        assertThat(server.paths().subList(0, TestFetching.TRIES)).containsOnly(site.page(1));
    }

    @ParameterizedTest
    @MethodSource("fi.palvelutarjotin.indexer.feed.run.Sites#paged")
    void whenTheSecondPageBreaksOffTheFirstStandsAndTheNextRunGoesOnThere(Sites kind) {
        var site = kind.open(server);
        server.on(site.page(2), Answers.cutOff(site.half(2)), site.asItShould());
        var broken = house.run(site.source());
        assertThat(broken.status()).isEqualTo(Status.BROKEN);
        assertThat(broken.message()).contains("broke off in the middle of its answer");
        assertThat(names(site)).containsKeys(site.id(1), site.id(2), site.id(3));

        var asked = server.paths().size();
        var finished = house.run(site.source());
        assertThat(server.paths().subList(asked, server.paths().size()))
                .doesNotContain(site.page(1))
                .contains(site.page(2));
        assertThat(finished.status()).isEqualTo(Status.DONE);
        assertThat(finished.id()).isEqualTo(broken.id());
        assertThat(finished.counts().added()).isEqualTo(ALL);
        // What came before the break on the second page was read twice, and is counted so.
        assertThat(finished.counts().read())
                .isEqualTo(ALL + finished.counts().unchanged())
                .isLessThan(ALL + FeedSite.PAGE);
        assertThat(names(site)).hasSize(ALL);
    }

    @ParameterizedTest
    @MethodSource("fi.palvelutarjotin.indexer.feed.run.Sites#paged")
    void aServerThatFallsSilentInTheMiddleEndsTheRunWithASentence(Sites kind) {
        var site = kind.open(server);
        server.on(site.page(2), Answers.stallAfter(site.half(2)));
        var run = house.run(site.source());
        assertThat(run.status()).isEqualTo(Status.BROKEN);
        assertThat(run.message()).contains("stopped in the middle of its answer");
        assertThat(names(site)).containsKeys(site.id(1), site.id(2), site.id(3));
    }

    @Test
    void theRowsBeforeTheBreakOfASheetAreThere() {
        var site = Sites.CSV.open(server);
        server.on(site.page(1), Answers.cutOff(site.half(1)));
        var run = house.run(site.source());
        assertThat(run.status()).isEqualTo(Status.BROKEN);
        assertThat(names(site)).containsKeys("r1", "r2", "r3", "r4").doesNotContainKey("r9");
    }

    @ParameterizedTest
    @MethodSource("fi.palvelutarjotin.indexer.feed.run.Sites#whole")
    void whatWasThereStaysWhenALaterRunBreaksOff(Sites kind) {
        var site = kind.open(server);
        house.run(site.source());
        site.word = "Tanssi";
        var last = kind == Sites.CSV ? 1 : 3;
        server.on(site.page(last), Answers.cutOff(site.half(last)));
        var run = house.run(site.source());
        assertThat(run.status()).isEqualTo(Status.BROKEN);
        assertThat(names(site))
                .hasSize(ALL)
                .containsEntry(site.id(1), "Tanssi 1")
                .containsEntry(site.id(9), "Jumppa 9");
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatStaysInTroubleEndsTheRunWithASentence(Sites kind) {
        var site = kind.open(server);
        server.on(site.page(1), Answers.status(500));
        var run = house.run(site.source());
        assertThat(run.status()).isEqualTo(Status.BROKEN);
        assertThat(run.message()).contains("500");
        assertThat(server.paths()).hasSize(TestFetching.TRIES);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerWithoutEndEndsTheRunWithASentence(Sites kind) {
        var site = kind.open(server);
        server.on(site.page(1), Answers.endless());
        assertThat(house.run(site.source()).status()).isEqualTo(Status.BROKEN);
    }

    @ParameterizedTest
    @EnumSource
    void aLoginPageInsteadOfTheFeedEndsTheRunWithASentence(Sites kind) {
        var site = kind.open(server);
        house.run(site.source());
        server.otherwise(Answers.ok("<!doctype html><title>Kirjaudu</title><p>Anna tunnus; tai soita, kiitos."));
        assertThat(house.run(site.source()).status()).isEqualTo(Status.BROKEN);
        assertThat(names(site)).hasSize(ALL);
    }

    private Map<String, String> names(FeedSite site) {
        var names = new TreeMap<String, String>();
        house.published(site.source())
                .forEach((id, listing) ->
                        names.put(id, listing.content().name().in(Language.FI).orElseThrow()));
        return names;
    }
}
