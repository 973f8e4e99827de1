package fi.palvelutarjotin.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.web.account.AccountSite.Person;
import fi.palvelutarjotin.web.problem.CapturedLog;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody tries who has no business here. */
class StrangerTest {

    private static AccountSite site;
    private static Person worker;

    @BeforeAll
    static void start() {
        site = AccountSite.start(Map.of());
        worker = site.setUp(Role.LINK_WORKER, "858");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        var visitor = site.signedIn(worker);
        var token = visitor.page().expectFirst("input[name=csrf]").val();
        var other = site.signedIn(site.setUp(Role.LINK_WORKER, "858"))
                .page()
                .expectFirst("input[name=csrf]")
                .val();
        var act = new HashMap<>(Map.of("what", "act"));
        assertThat(visitor.post("/fi/test-desk", act).status())
                .as("without a token")
                .isEqualTo(403);
        assertThat(visitor.title()).isEqualTo("Lomake on vanhentunut");
        act.put("csrf", "");
        assertThat(visitor.post("/fi/test-desk", act).status()).isEqualTo(403);
        act.put("csrf", other);
        assertThat(visitor.post("/fi/test-desk", act).status())
                .as("somebody else's token")
                .isEqualTo(403);
        act.put("csrf", token);
        assertThat(visitor.post("/fi/test-desk", act, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(visitor.post("/fi/test-desk", act, "Origin", "https://elsewhere.example")
                        .status())
                .isEqualTo(403);
        assertThat(visitor.post("/fi/test-desk", act).answer().body()).isEqualTo("done true");
        assertThat(visitor.post("/fi/account/sign-out", Map.of()).status()).isEqualTo(403);
        assertThat(visitor.open("/fi/account").status()).isEqualTo(200);
    }

    @Test
    void whoSignsOutLeavesNothingInTheBrowser() {
        var visitor = site.signedIn(worker).fill("/sign-out");
        assertThat(visitor.answer().headers().firstValue("clear-site-data")).contains("\"cache\"");
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void whoComesWhereTheyMayNotIsNotedByTheAccountOnly() {
        var person = site.setUp(Role.PROFESSIONAL, "Tuusulan terveysasema");
        var visitor = site.signedIn(person);
        var id = site.accounts().findByMail(person.mail()).orElseThrow().id();
        try (var log = new CapturedLog(SignInGuard.class)) {
            visitor.open("/fi/test-desk");
            visitor.post("/fi/account/language", Map.of("language", "sv"));
            assertThat(log.lines())
                    .containsExactly(
                            "The account " + id + " asked for a page that it has no role for",
                            "A form that is not its own came with a session of the account " + id);
        }
    }

    @Test
    void aSessionThatIsPlantedBeforehandIsWorthNothingAfterwards() {
        site.clock.forward(Duration.ofSeconds(30));
        var seen = new HashSet<String>();
        var visitor = site.visitor();
        visitor.cookies().put(SessionCookie.NAME, "planted");
        seen.add("planted");
        visitor.open("/fi/sign-in").fill("/sign-in", "email", worker.mail(), "password", AccountSite.PASSWORD);
        assertThat(seen.add(visitor.cookies().get(SessionCookie.NAME))).isTrue();
        visitor.led().fill("/code", "code", site.code(worker.secret()));
        assertThat(seen.add(visitor.cookies().get(SessionCookie.NAME))).isTrue();
        assertThat(visitor.led().title()).isEqualTo("Oma tili");
        seen.remove(visitor.cookies().get(SessionCookie.NAME));
        for (var old : seen) {
            var stranger = site.visitor();
            stranger.cookies().put(SessionCookie.NAME, old);
            assertThat(stranger.open("/fi/account").status()).isEqualTo(303);
        }
    }

    @Test
    void theCookieIsForThisSiteAndNoScript() {
        var visitor = site.visitor()
                .open("/fi/sign-in")
                .fill("/sign-in", "email", worker.mail(), "password", AccountSite.PASSWORD);
        assertThat(visitor.answer().headers().firstValue("set-cookie").orElseThrow())
                .startsWith("session=")
                .contains("HTTPOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain", "Secure");
    }

    @Test
    void overTlsTheCookieIsForTlsAndThisHostOnly() {
        try (var secure =
                AccountSite.start(Map.of("palvelutarjotin.site.base-address", "https://palvelut.example.fi"))) {
            var person = secure.invited(Role.LINK_WORKER, "858");
            var visitor =
                    secure.visitor().open(person.link()).fill("/sign-in/password", "password", AccountSite.PASSWORD);
            assertThat(visitor.answer().headers().firstValue("set-cookie").orElseThrow())
                    .startsWith("__Host-session=")
                    .contains("Secure", "HTTPOnly", "SameSite=Lax", "Path=/")
                    .doesNotContain("Domain");
        }
    }

    @Test
    void thePasswordAloneShowsNothing() {
        var visitor = site.visitor()
                .open("/fi/sign-in")
                .fill("/sign-in", "email", worker.mail(), "password", AccountSite.PASSWORD);
        assertThat(visitor.open("/fi/account").status()).isEqualTo(303);
        assertThat(visitor.open("/fi/test-desk").status()).isEqualTo(303);
        assertThat(visitor.open("/fi/sign-in/second-factor").led().title())
                .as("another telephone cannot be set up")
                .isEqualTo("Anna koodi");
    }

    @Test
    void anAddressThatNobodyHasLooksLikeOneThatSomebodyHas() {
        var person = site.setUp(Role.LINK_WORKER, "858");
        var nobody = "kukaan@terveysasema.example";
        for (var i = 0; i < 8; i++) {
            var known = attempt(person.mail());
            var unknown = attempt(nobody);
            assertThat(known.status()).isEqualTo(unknown.status());
            assertThat(known.page().select("main").html().replace(person.mail(), nobody))
                    .isEqualTo(unknown.page().select("main").html());
            assertThat(known.cookies()).isEqualTo(unknown.cookies());
        }
        assertThat(attempt(nobody).status()).isEqualTo(429);
        var asked = site.visitor().open("/fi/sign-in/forgotten").fill("/forgotten", "email", person.mail());
        var askedNobody = site.visitor().open("/fi/sign-in/forgotten").fill("/forgotten", "email", nobody);
        assertThat(asked.status()).isEqualTo(askedNobody.status()).isEqualTo(303);
        assertThat(asked.answer().headers().firstValue("location"))
                .isEqualTo(askedNobody.answer().headers().firstValue("location"));
    }

    @Test
    void aThousandTriesEndInAWaitAndNotInAnOpenDoor() {
        try (var other = AccountSite.start(Map.of())) {
            var person = other.setUp(Role.LINK_WORKER, "858");
            var statuses = new HashMap<Integer, Integer>();
            for (var i = 0; i < 1_000; i++) {
                var stranger = other.visitor()
                        .post("/fi/sign-in", Map.of("email", person.mail(), "password", AccountSite.WRONG));
                statuses.merge(stranger.status(), 1, Integer::sum);
            }
            assertThat(statuses).containsOnlyKeys(422, 429);
            assertThat(statuses.get(422)).as("tries that were looked at").isLessThanOrEqualTo(5);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/fi/",
                "/fi/\\elsewhere.example",
                "/\\elsewhere.example",
                "/fi//elsewhere.example",
                "javascript:alert(1)",
                "/fi/../../elsewhere",
                "/static/x"
            })
    void nobodyIsLedElsewhereAfterSigningIn(String to) {
        assertThat(AccountAddresses.wayBack(to)).isEmpty();
    }

    @Test
    void theLinkOfAMailIsNotUsedUpByLookingAtIt() {
        var person = site.invited(Role.LINK_WORKER, "858");
        for (var i = 0; i < 5; i++) {
            assertThat(site.visitor().open(person.link()).status()).isEqualTo(200);
        }
        site.accept(person, site.visitor());
        var late = site.visitor().open(person.link());
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.post(
                                "/fi/sign-in/password",
                                Map.of("token", person.link().split("=")[1], "password", "viisi varista aidalla"))
                        .status())
                .isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"' or 1=1 --", "<script>alert(1)</script>@x.example", "%00", "a@b@c.example"})
    void hostileTextIsJustWrong(String typed) {
        var visitor = site.visitor().post("/fi/sign-in", Map.of("email", typed, "password", typed));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("main script")).isEmpty();
        assertThat(site.visitor()
                        .open("/fi/sign-in/password?token=%27%20or%201=1")
                        .status())
                .isEqualTo(410);
    }

    private static Visitor attempt(String mail) {
        return site.visitor().open("/fi/sign-in").fill("/sign-in", "email", mail, "password", AccountSite.WRONG);
    }
}
