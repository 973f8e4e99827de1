package fi.palvelutarjotin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.client.Scope;
import fi.palvelutarjotin.catalog.referral.Actor;
import fi.palvelutarjotin.catalog.referral.Event;
import fi.palvelutarjotin.catalog.referral.Given;
import fi.palvelutarjotin.catalog.referral.Moved;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.ReferralReading;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.web.oauth.ClientSite;
import fi.palvelutarjotin.web.oauth.ClientSite.Program;
import fi.palvelutarjotin.web.problem.CapturedLog;
import fi.palvelutarjotin.web.problem.Refusals;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs send, follow and answer referrals over the real server; strangers find nothing. */
class ReferralApiTest {

    private static final String ALL = "/api/v1/referrals";
    private static ClientSite site;
    private static Program sender;
    private static Program choir;
    private static Program club;

    @BeforeAll
    static void start() {
        site = new ClientSite();
        sender = site.sender();
        choir = site.receiver(site.choir);
        club = site.receiver(site.club);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String body(boolean feedback) {
        return """
                {"kind": "activity",
                 "targets": [{"listing": "%s"}],
                 "client": {"name": "Aino", "way": "call", "contact": "040 123 4567", "time": "aamulla",
                            "language": "fi", "municipality": "858", "themes": [], "words": "Haluaisin laulaa.",
                            "protectedPerson": false},
                 "consent": {"how": "told-to-sender", "text": "2026-11", "feedback": %s}}
                """.formatted(site.choir.id(), feedback);
    }

    private static HttpResponse<String> post(Program program, String body, String key) {
        return site.as(program, "POST", ALL, body, ReferralController.KEY, key);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static Json json(HttpResponse<String> answer) {
        try {
            return new Json(
                    Objects.requireNonNull(site.get(JsonMapper.class).readValue(answer.body(), JsonNode.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sent(boolean feedback) {
        var answer = post(sender, body(feedback), newKey());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).get("referrals").get(0).text("id");
    }

    private static Json read(Program program, String id) {
        var answer = site.as(program, "GET", ALL + "/" + id, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        return json(answer);
    }

    private static HttpResponse<String> act(Program program, String id, String event, String version, String more) {
        return site.as(
                program,
                "POST",
                ALL + "/" + id + "/events",
                "{\"event\":\"%s\",\"version\":%s%s}".formatted(event, version, more));
    }

    private static HttpResponse<String> problem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"urn:palvelutarjotin:problem:" + type + "\"")
                .doesNotContain("xception", "Aino", "040 123");
        return answer;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReferralIsSentAnsweredAndSeenByItsSenderAsFarAsTheClientAllows(boolean feedback) {
        var answer = post(sender, body(feedback), newKey());
        assertThat(json(answer).text("clientLink")).startsWith("https://palvelut.example.fi/fi/own/");
        var id = json(answer).get("referrals").get(0).text("id");

        var seen = read(choir, id);
        assertThat(seen.get("referral").text("state")).isEqualTo("sent");
        assertThat(seen.get("client").text("name")).isEqualTo("Aino");
        assertThat(seen.get("client").text("words")).isEqualTo("Haluaisin laulaa.");
        assertThat(seen.get("events").texts("event"))
                .contains("receive", "reject")
                .doesNotContain("cancel", "reroute");
        assertThat(site.get(Referrals.class).readings(UUID.fromString(id)))
                .extracting(ReferralReading::party)
                .containsExactly(Party.RECEIVER);

        for (var step : List.of("receive", "reach", "end")) {
            var version = read(choir, id).get("referral").text("version");
            var more = step.equals("end") ? ",\"outcome\":\"takes-part\"" : "";
            assertThat(act(choir, id, step, version, more).statusCode()).isEqualTo(200);
        }
        assertThat(read(choir, id).get("client").node().isNull())
                .as("the receiver reads nothing of the client once it has ended")
                .isTrue();

        var known = read(sender, id);
        assertThat(known.get("client").node().isNull()).isTrue();
        assertThat(known.get("referral").text("state")).isEqualTo(feedback ? "ended" : "received");
        assertThat(known.get("history").texts("event"))
                .isEqualTo(feedback ? List.of("send", "receive", "reach", "end") : List.of("send", "receive"));
        assertThat(known.get("referral").text("version"))
                .as("that something happened is not counted aloud either")
                .isEqualTo(feedback ? "4" : "2");
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndSendsNothingTwice() throws Exception {
        var key = newKey();
        var count = site.get(Referrals.class).ofSender(sender.client().id()).size();
        Callable<HttpResponse<String>> send = () -> post(sender, body(true), key);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var answers = pool.invokeAll(List.of(send, send, send, send));
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
                assertThat(answer.get().body())
                        .isEqualTo(answers.getFirst().get().body());
            }
            assertThat(site.get(Referrals.class).ofSender(sender.client().id())).hasSize(count + 1);
            var id = json(answers.getFirst().get()).get("referrals").get(0).text("id");
            assertThat(act(choir, id, "receive", "1", "").statusCode()).isEqualTo(200);
            assertThat(post(sender, body(true), key).body())
                    .isEqualTo(answers.getFirst().get().body());
        }
        problem(post(sender, body(false), key), 422, "unusable");
        assertThat(post(site.sender(), body(false), key).statusCode())
                .as("another client's keys are its own")
                .isEqualTo(201);
        problem(site.as(sender, "POST", ALL, body(true)), 422, "unusable");
        problem(post(sender, body(true), "hetu-131052-308T"), 422, "unusable");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "Haluaisin laulaa."            | "Tunnukseni on 131052-308T"    | client             | henkilötunnus
            "Aino"                         | "131052Y308T"                  | client             | henkilötunnus
            "contact": "040 123 4567"      | "contact": "aino"              | client.contact     | puhelinnumero
            "name": "Aino",                |                                | client.name        | Etunimi riittää
            "municipality": "858"          | "municipality": "999"          | client.municipality | Kuntaa ei tunneta
            "way": "call"                  | "way": "letter"                | client.way         | call, text-message, mail
            "words": "Haluaisin laulaa."   | "words": 5                     | client.words       | oikeaa tyyppiä
            "time": "aamulla"              | "diagnosis": "F32"             | client             | ei tunneta
            "text": "2026-11"              | "text": "131052-308T"          | consent.text       | suostumustekstin
            "text": "2026-11",             |                                | consent.text       | puuttuu
            "themes": []                   | "themes": ["131052-308T"]      | client.themes      | Teemaa ei tunneta
            "kind": "activity"             | "kind": "link-worker"          | targets[0]         | ei löydy vastaanottajaa
            "how": "told-to-sender"        | "how": "by-client-online"      | consent.how        | signed-on-paper
            """)
    void whatHasToBeMendedIsToldWithoutRepeatingIt(String what, String instead, String field, String sentence) {
        var answer = problem(
                post(sender, body(true).replace(what, instead == null ? "" : instead), newKey()), 422, "unusable");
        assertThat(answer.body())
                .contains("\"parameter\":\"" + field + "\"", sentence)
                .doesNotContain("308T", "F32", "diagnosis");
    }

    @Test
    void onlyWhoTakesReferralsGetsThem() {
        var other =
                body(true).replace(site.choir.id().toString(), site.silent.id().toString());
        assertThat(problem(post(sender, other, newKey()), 422, "unusable").body())
                .contains("targets[0]");
        var toDesk = body(true)
                .replace("\"activity\"", "\"link-worker\"")
                .replace("\"listing\": \"" + site.choir.id() + "\"", "\"municipality\": \"858\"");
        assertThat(json(post(sender, toDesk, newKey()))
                        .get("referrals")
                        .get(0)
                        .get("receiver")
                        .text("kind"))
                .isEqualTo("link-worker");
    }

    @Test
    void whatTheTableOfMovesRefusesIsAConflictWithASentence() {
        var id = sent(true);
        assertThat(problem(act(choir, id, "end", "1", ",\"outcome\":\"was-helped\""), 409, "conflict")
                        .body())
                .contains("siinä tilassa, jossa se nyt on");
        assertThat(problem(act(choir, id, "cancel", "1", ""), 409, "conflict").body())
                .contains("ei tämä ohjelma");
        assertThat(problem(act(choir, id, "reject", "1", ""), 422, "unusable").body())
                .contains("no-room", "not-suitable");
        assertThat(problem(act(choir, id, "reject", "1", ",\"reason\":\"moved\""), 422, "unusable")
                        .body())
                .contains("no-room");
        assertThat(problem(act(choir, id, "reroute", "1", ""), 409, "conflict").body())
                .isNotEmpty();
        assertThat(act(choir, id, "receive", "1", "").statusCode()).isEqualTo(200);
        assertThat(problem(act(choir, id, "reach", "1", ""), 409, "conflict").body())
                .contains("Lue se uudelleen");
        assertThat(act(sender, id, "cancel", "2", "").statusCode()).isEqualTo(200);
        assertThat(read(choir, id).get("referral").text("state")).isEqualTo("cancelled");
    }

    @Test
    void whatHappensIsFollowedWithACursor() {
        var mine = site.sender();
        for (var count = 0; count < 5; count++) {
            assertThat(post(mine, body(count % 2 == 0), newKey()).statusCode()).isEqualTo(201);
            site.clock.forward(Duration.ofSeconds(1));
        }
        var first = json(site.as(mine, "GET", ALL + "?size=3", ""));
        assertThat(first.get("referrals").items()).hasSize(3);
        assertThat(first.text("more")).isEqualTo("true");
        assertThat(first.node().toString()).doesNotContain("Aino");
        var second = json(site.as(mine, "GET", ALL + "?size=3&cursor=" + first.text("cursor"), ""));
        assertThat(second.get("referrals").items()).hasSize(2);
        assertThat(second.text("more")).isEqualTo("false");
        var hidden = first.get("referrals").get(1).text("id");
        act(choir, hidden, "receive", "1", "");
        site.clock.forward(Duration.ofSeconds(1));
        act(choir, hidden, "reach", "2", "");
        var third = json(site.as(mine, "GET", ALL + "?cursor=" + second.text("cursor"), ""));
        assertThat(third.get("referrals").texts("id")).containsExactly(hidden);
        assertThat(third.get("referrals").texts("state"))
                .as("without the client's leave the sender does not hear of the contact")
                .containsExactly("received");
        var last = json(site.as(mine, "GET", ALL + "?cursor=" + third.text("cursor"), ""));
        assertThat(last.get("referrals").items()).isEmpty();
        assertThat(last.text("cursor")).isEqualTo(third.text("cursor"));
        assertThat(json(site.as(mine, "GET", ALL + "?state=received&state=ended", ""))
                        .get("referrals")
                        .texts("id"))
                .containsExactly(hidden);
        var since = URLEncoder.encode(site.clock.instant().plusSeconds(60).toString(), StandardCharsets.UTF_8);
        assertThat(json(site.as(mine, "GET", ALL + "?since=" + since, ""))
                        .get("referrals")
                        .items())
                .isEmpty();
    }

    @Test
    void whenTheClientWithdrawsTheReceiverLosesSightAtOnce() {
        var id = sent(true);
        assertThat(read(choir, id).get("client").text("name")).isEqualTo("Aino");
        var referrals = site.get(Referrals.class);
        var seen = referrals.find(UUID.fromString(id)).orElseThrow();
        assertThat(referrals.move(seen.id(), seen.version(), Event.WITHDRAW, Actor.of(Party.CLIENT), Given.NOTHING))
                .isInstanceOf(Moved.Done.class);
        assertThat(read(choir, id).get("client").node().isNull()).isTrue();
        assertThat(site.as(choir, "GET", "/fhir/Patient/" + id, "").statusCode())
                .isEqualTo(404);
        assertThat(site.as(choir, "GET", "/fhir/ServiceRequest/" + id, "").body())
                .contains("SUBSETTED", "revoked")
                .doesNotContain("laulaa");
        assertThat(site.as(choir, "GET", "/fhir/Consent/" + id, "").body()).contains("\"inactive\"");
    }

    @Test
    void aProgramThatHasLostItsWayFloodsNobody() {
        var lost = site.sender();
        var answer = post(lost, body(true), newKey());
        var count = 1;
        for (; answer.statusCode() == 201 && count < 100; count++) {
            answer = post(lost, body(true), newKey());
        }
        assertThat(problem(answer, 429, "too-many").headers().firstValue("Retry-After"))
                .isPresent();
        assertThat(site.get(Referrals.class).ofSender(lost.client().id())).hasSizeBetween(60, 65);
        assertThat(post(sender, body(true), newKey()).statusCode())
                .as("others get on")
                .isEqualTo(201);
    }

    @Test
    void whatIsNotItsOwnIsNotThere() {
        var id = sent(true);
        for (var stranger : List.of(club, site.sender())) {
            problem(site.as(stranger, "GET", ALL + "/" + id, ""), 404, "not-found");
            problem(act(stranger, id, "receive", "1", ""), 404, "not-found");
            assertThat(site.as(stranger, "GET", ALL, "").body()).doesNotContain(id);
        }
        problem(site.as(sender, "GET", ALL + "/" + UUID.randomUUID(), ""), 404, "not-found");
        problem(site.as(sender, "GET", ALL + "/'%20or%201=1", ""), 404, "not-found");
    }

    @Test
    void whoAsksForWhatIsNotItsOwnIsNotedByItsIdOnly() {
        var id = sent(true);
        try (var log = new CapturedLog(Refusals.class)) {
            site.as(club, "GET", ALL + "/" + id, "");
            site.as(sender, "GET", "/fhir/Patient/" + id, "");
            site.as(choir, "GET", ALL + "/" + id, "");

            assertThat(log.lines())
                    .containsExactly(
                            "Refused: a referral that is not there for who asks, asked by the program "
                                    + club.client().id(),
                            "Refused: a referral that is not there for who asks, asked by the program "
                                    + sender.client().id());
        }
    }

    @Test
    void aTokenIsForItsScopesOnly() {
        var id = sent(true);
        for (var header : List.of("Bearer", "Bearer x", "Basic " + sender.token(), "Bearer " + sender.secret())) {
            var answer = problem(site.send("GET", ALL + "/" + id, "", "Authorization", header), 401, "unauthorised");
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Bearer");
        }
        problem(site.send("GET", ALL, ""), 401, "unauthorised");
        var looks = site.receiver(site.choir, Scope.READ);
        assertThat(read(looks, id).get("client").node().isNull()).isTrue();
        var refused = problem(act(looks, id, "receive", "1", ""), 403, "missing-scope");
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("error=\"insufficient_scope\"", "scope=\"referrals.send referrals.receive\"");
        problem(post(choir, body(true), newKey()), 403, "missing-scope");
        problem(site.as(site.sender(Scope.SEND), "GET", ALL, ""), 403, "missing-scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"a\"", "{\"kind\":", "[[[[[[[[["})
    void whatIsNoReferralIsRefused(String body) {
        var answer = post(sender, body, newKey());
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        assertThat(answer.body()).contains("urn:palvelutarjotin:problem:").doesNotContain("xception");
    }

    @Test
    void whatIsTooLargeOrOfAnotherTypeIsTurnedAway() {
        problem(post(sender, "{\"a\":\"" + "b".repeat(40_000) + "\"}", newKey()), 413, "too-large");
        problem(post(sender, "[".repeat(5_000), newKey()), 400, "broken-body");
        problem(
                site.as(
                        sender,
                        "POST",
                        ALL,
                        "a=b",
                        ReferralController.KEY,
                        newKey(),
                        "Content-Type",
                        "application/x-www-form-urlencoded"),
                415,
                "unsupported-content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "since", "cursor", "size", "sort"})
    void sqlInAParameterIsJustAWrongValue(String parameter) {
        var value = URLEncoder.encode("x' or 1=1; drop table referral; --", StandardCharsets.UTF_8);
        problem(site.as(sender, "GET", ALL + "?" + parameter + "=" + value, ""), 400, "bad-parameter");
    }
}
