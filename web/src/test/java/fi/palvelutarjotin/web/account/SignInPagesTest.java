package fi.palvelutarjotin.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.sealing.Tokens;
import fi.palvelutarjotin.web.account.AccountSite.Person;
import fi.palvelutarjotin.web.testing.SampleSite;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in through the pages, as the owner does. */
class SignInPagesTest {

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
    void whoIsInvitedChoosesAPasswordSetsUpATelephoneAndIsIn() {
        var invited = site.invited(Role.COORDINATOR, "Keski-Suomi");
        var visitor = site.visitor().open(invited.link());
        assertThat(visitor.title()).isEqualTo("Valitse salasana");
        assertThat(visitor.page().select("main").text()).contains(invited.mail());
        visitor.fill("/sign-in/password", "password", "Salasana2026!");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.notice()).isEqualTo("Salasana on helppo arvata. Valitse jokin muu.");
        visitor.fill("/sign-in/password", "password", "lyhyt");
        assertThat(visitor.notice()).contains("vähintään 12 merkkiä");

        visitor.fill("/sign-in/password", "password", AccountSite.PASSWORD).led();
        assertThat(visitor.title()).isEqualTo("Ota puhelimen koodi käyttöön");
        assertThat(visitor.page().select("svg.account__qr path").attr("d")).isNotEmpty();
        var secret = visitor.page().select(".account__code code").text();
        visitor.fill("/second-factor", "code", "000000");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select(".account__code code").text())
                .as("the secret stays the same")
                .isEqualTo(secret);

        visitor.fill("/second-factor", "code", site.code(secret));
        assertThat(visitor.title()).isEqualTo("Ota varakoodit talteen");
        assertThat(visitor.page().select(".account__codes li")).hasSize(10);
        visitor.open(visitor.page().select("main p a").attr("href"));
        assertThat(visitor.title()).isEqualTo("Oma tili");
        assertThat(visitor.page().select("main").text())
                .contains("Liisa Lähettäjä", "Koordinaattori: Keski-Suomen", "Varakoodeja jäljellä: 10.");
        assertThat(visitor.open(invited.link()).status()).as("the link again").isEqualTo(410);
    }

    @ParameterizedTest
    @CsvSource({"fi,Kirjaudu,Oma tili", "sv,Logga in,Mitt konto", "en,Sign in,My account", "se,Čálihastte,Iežan konto"})
    void signingInWorksInEachLanguage(String language, String title, String own) {
        site.clock.forward(Duration.ofSeconds(30));
        var visitor = site.visitor().open("/" + language + "/sign-in");
        assertThat(visitor.title()).isEqualTo(title);
        assertThat(visitor.page().select("footer").text()).contains(title);
        visitor.fill("/sign-in", "email", worker.mail(), "password", AccountSite.PASSWORD)
                .led()
                .fill("/code", "code", site.code(worker.secret()))
                .led();
        assertThat(visitor.title()).isEqualTo(own);
        assertThat(visitor.page().select("footer").text()).contains(own);
        assertThat(visitor.answer().headers().firstValue("cache-control")).contains("no-store");
    }

    @Test
    void whoComesToAPageThatNeedsItIsLedBackThereAfterwards() {
        site.clock.forward(Duration.ofSeconds(30));
        var visitor = site.visitor().open("/fi/test-desk?tila=uusi");
        assertThat(visitor.status()).isEqualTo(303);
        assertThat(visitor.led().title()).isEqualTo("Kirjaudu");
        visitor.fill("/sign-in", "email", worker.mail(), "password", AccountSite.PASSWORD)
                .led()
                .fill("/code", "code", site.code(worker.secret()));
        assertThat(visitor.answer().headers().firstValue("location")).contains("/fi/test-desk?tila=uusi");
        assertThat(visitor.led().answer().body()).isEqualTo("858");
    }

    @Test
    void aPageForOthersIsNotThere() {
        var member = site.signedIn(site.setUp(Role.PROFESSIONAL, "Tuusulan terveysasema"));
        assertThat(member.open("/fi/test-desk").status()).isEqualTo(404);
        assertThat(member.open("/fi/test-desk/perhaps").status()).isEqualTo(404);
        assertThat(site.visitor().open("/fi/test-desk/perhaps").answer().body()).isEqualTo("unknown");
        assertThat(site.signedIn(worker).open("/fi/test-desk/perhaps").answer().body())
                .isEqualTo("known");
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneFromTheNextPageOn() {
        var person = site.setUp(Role.LINK_WORKER, "858");
        var visitor = site.signedIn(person);
        assertThat(visitor.open("/fi/test-desk").status()).isEqualTo(200);
        var id = site.accounts().findByMail(person.mail()).orElseThrow().id();
        site.accounts().revoke(id, Role.LINK_WORKER, "858", null);
        assertThat(visitor.open("/fi/test-desk").status()).isEqualTo(404);
        site.accounts().lock(id, null);
        assertThat(visitor.open("/fi/account").status()).isEqualTo(303);
    }

    @Test
    void signingOutEndsTheSessionAndSigningOutEverywhereEndsAll() {
        var person = site.setUp(Role.LINK_WORKER, "858");
        var one = site.signedIn(person);
        var other = site.signedIn(person);
        var token = one.cookies().get(SessionCookie.NAME);
        one.fill("/account/sign-out").led();
        assertThat(one.title()).isEqualTo("Olet kirjautunut ulos");
        assertThat(one.cookies()).isEmpty();
        one.cookies().put(SessionCookie.NAME, token);
        assertThat(one.open("/fi/account").status()).as("the old cookie").isEqualTo(303);
        assertThat(other.open("/fi/account").status()).isEqualTo(200);

        var third = site.signedIn(person);
        other.fill("/account/sign-out-everywhere").led();
        assertThat(third.open("/fi/account").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fi", "/fi/search?q=kuoro", "/fi/help", "/fi/tray", "/fi/account"})
    void atTheFootOfEveryPageIsAButtonThatSignsOut(String path) {
        var visitor = site.signedIn(worker).open(path);
        var token = visitor.cookies().get(SessionCookie.NAME);
        var button = visitor.page().expectFirst("footer form[method=post][action=/fi/sign-in/out] button");
        assertThat(button.text()).isEqualTo("Kirjaudu ulos");
        assertThat(visitor.page().select("footer input"))
                .as("no secret beside what was typed")
                .isEmpty();

        visitor.post("/fi/sign-in/out", Map.of(), "Sec-Fetch-Site", "cross-site");
        assertThat(visitor.led().title()).as("another site's button").isEqualTo("Oma tili");
        visitor.post("/fi/sign-in/out", Map.of()).led();
        assertThat(visitor.title()).isEqualTo("Olet kirjautunut ulos");
        assertThat(visitor.cookies()).doesNotContainKey(SessionCookie.NAME);
        visitor.cookies().put(SessionCookie.NAME, token);
        assertThat(visitor.open("/fi/account").status()).as("the old cookie").isEqualTo(303);
        assertThat(site.visitor().open("/fi").page().select("footer form")).isEmpty();
    }

    @Test
    void whereOneIsSignedInIsListedAndEachCanBeEnded() {
        var person = site.setUp(Role.LINK_WORKER, "858");
        var lost = site.signedIn(person);
        var here = site.signedIn(person);
        var listed = here.open("/fi/account").page().select(".account__sessions li");
        // The browser in which the account was set up is one of them.
        assertThat(listed).hasSize(3);
        assertThat(listed.select("form"))
                .as("this browser has its own ways out")
                .hasSize(2);
        assertThat(listed.get(0).text()).startsWith("Tämä selain. Kirjauduit ");
        assertThat(listed.get(1).text()).matches("Kirjauduit .* klo .*\\. Käytit viimeksi .* klo .*\\. Kirjaa ulos");

        here.fill("/end-session");
        assertThat(here.notice()).isEqualTo("Selain kirjattiin ulos.");
        assertThat(here.page().select(".account__sessions li")).hasSize(2);
        assertThat(lost.open("/fi/account").status()).isEqualTo(303);
        assertThat(here.open("/fi/account").status()).isEqualTo(200);
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() {
        var other = site.signedIn(site.setUp(Role.LINK_WORKER, "858"));
        var person = site.setUp(Role.LINK_WORKER, "858");
        site.signedIn(person);
        var here = site.signedIn(person);
        var foreign = HexFormat.of()
                .formatHex(Tokens.hash(Objects.requireNonNull(other.cookies().get(SessionCookie.NAME))));
        for (var id : List.of(foreign, "", "x", "0".repeat(64))) {
            here.open("/fi/account").fill("/end-session", "session", id);
            assertThat(here.notice()).as(id).isEqualTo("Selain oli jo kirjattu ulos.");
        }
        assertThat(other.open("/fi/account").status()).isEqualTo(200);
    }

    @Test
    void onesOwnPasswordAndLanguageAreChanged() {
        var person = site.setUp(Role.LINK_WORKER, "858");
        var visitor = site.signedIn(person);
        visitor.fill("/account/password", "present", AccountSite.WRONG, "password", "viisi varista aidalla");
        assertThat(visitor.notice()).isEqualTo("Nykyinen salasana on väärin.");
        visitor.fill("/account/password", "present", AccountSite.PASSWORD, "password", "viisi varista aidalla");
        assertThat(visitor.notice()).startsWith("Salasana vaihdettiin.");
        visitor.fill("/account/language", "language", "sv");
        assertThat(visitor.page().select("input[value=sv]").hasAttr("checked")).isTrue();
        assertThat(visitor.open("/fi/account").status())
                .as("this session stays")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fi/sign-in", "/fi/sign-in/forgotten", "/fi/sign-in/asked", "/fi/account"})
    void whereNothingCanBeSealedThereIsNoSigningIn(String path) {
        assertThat(SampleSite.get().get(path, "Accept", "text/html").statusCode())
                .isEqualTo(404);
        assertThat(SampleSite.page("/fi")).doesNotContain("/sign-in");
    }
}
