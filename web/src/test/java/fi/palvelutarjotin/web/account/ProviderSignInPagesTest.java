package fi.palvelutarjotin.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.account.Account;
import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.web.account.AccountSite.Person;
import fi.palvelutarjotin.web.problem.CapturedLog;
import fi.palvelutarjotin.web.provider.Provider;
import fi.palvelutarjotin.web.provider.ProviderForTests;
import fi.palvelutarjotin.web.provider.ProviderForTests.Lie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in by a provider, and what a provider or a stranger may send instead of the truth. */
class ProviderSignInPagesTest {

    private static ProviderForTests provider;
    private static AccountSite site;

    @BeforeAll
    static void start() {
        provider = new ProviderForTests();
        site = AccountSite.start(settings(Map.of(
                "palvelutarjotin.site.county",
                "Esimerkin hyvinvointialue",
                "palvelutarjotin.site.phone",
                "09 123 4567")));
    }

    @AfterAll
    static void stop() {
        site.close();
        provider.close();
    }

    @Test
    void whoWasInvitedAndHasShownASecondFactorThereIsIn() {
        var person = site.invited(Role.LINK_WORKER, "858");
        provider.is("liisa", person.mail()).saying("amr", List.of("pwd", "mfa"));
        var visitor = site.visitor().open("/fi/test-desk?tila=uusi").led();
        assertThat(visitor.title()).isEqualTo("Kirjaudu");
        var button = visitor.page().expectFirst("main a.hds-button");
        assertThat(button.text()).isEqualTo("Kirjaudu: Hyvinvointialueen tunnus");
        visitor.open(button.attr("href"));
        assertThat(visitor.status()).isEqualTo(303);
        assertThat(location(visitor).toString())
                .startsWith(provider.issuer() + "/authorize?")
                .contains("code_challenge_method=S256", "response_type=code", "ui_locales=fi")
                .doesNotContain("liisa");
        visitor.open(provider.goOn(location(visitor)));
        assertThat(visitor.answer().headers().firstValue("location")).contains("/fi/test-desk?tila=uusi");
        assertThat(visitor.led().answer().body()).isEqualTo("858");
        assertThat(visitor.open("/fi/account").page().select("main form[action$=/password]"))
                .as("there is no password to change")
                .isEmpty();
    }

    @Test
    void signingOutEndsTheSessionAndLeadsToTheProvidersWayOut() {
        var visitor = signedIn("ulos");
        visitor.fill("/sign-out").led();
        assertThat(visitor.title()).isEqualTo("Olet kirjautunut ulos");
        var out = visitor.page().expectFirst("main a[href^=" + provider.issuer() + "/logout]");
        assertThat(out.text()).isEqualTo("Kirjaudu ulos myös: Hyvinvointialueen tunnus");
        assertThat(out.attr("href")).contains("client_id=palvelutarjotin", "post_logout_redirect_uri=http%3A%2F%2F127");
        assertThat(visitor.open("/fi/account").status()).isEqualTo(303);
    }

    @Test
    void anAcrCountsAsWellAndAnotherOneDoesNot() {
        provider.is("vahva", site.invited(Role.LINK_WORKER, "858").mail()).saying("acr", "urn:strong");
        assertThat(comeBack(site.visitor()).led().title()).isEqualTo("Oma tili");
        provider.is("heikko", site.invited(Role.LINK_WORKER, "858").mail()).saying("acr", "urn:weak");
        var visitor = comeBack(site.visitor()).led();
        assertThat(visitor.title()).isEqualTo("Ota puhelimen koodi käyttöön");
        assertThat(visitor.open("/fi/account").status()).isEqualTo(303);
    }

    @Test
    void withoutASecondFactorThereOursIsAskedFor() {
        provider.is("salla", site.invited(Role.LINK_WORKER, "858").mail());
        var visitor = comeBack(site.visitor()).led();
        var secret = visitor.page().select(".account__code code").text();
        visitor.fill("/second-factor", "code", site.code(secret));
        assertThat(visitor.title()).isEqualTo("Ota varakoodit talteen");
        site.clock.forward(Duration.ofSeconds(30));
        var again = comeBack(site.visitor()).led();
        assertThat(again.title()).isEqualTo("Anna koodi");
        assertThat(again.fill("/code", "code", site.code(secret)).led().title()).isEqualTo("Oma tili");
    }

    @ParameterizedTest
    @CsvSource({
        "fi,Sinulle ei ole vielä tiliä",
        "sv,Du har inget konto ännu",
        "en,You have no account yet",
        "se,Dus ii leat vel konto"
    })
    void whoWasNotInvitedIsToldWhomToAskAndNothingIsKept(String language, String title) {
        provider.is("kukaan", "kukaan@muualla.example").saying("amr", List.of("mfa"));
        var before = site.accounts().list().stream().map(Account::id).toList();
        var visitor = site.visitor().open("/" + language + "/sign-in/provider");
        visitor.open(provider.goOn(location(visitor)));
        assertThat(visitor.status()).isEqualTo(403);
        assertThat(visitor.title()).isEqualTo(title);
        assertThat(visitor.page().select("main").text()).contains("Esimerkin hyvinvointialue", "09 123 4567");
        assertThat(visitor.answer().body()).doesNotContain("kukaan@muualla");
        assertThat(visitor.cookies()).isEmpty();
        assertThat(site.accounts().list()).extracting(Account::id).isEqualTo(before);
    }

    @Test
    void anAddressThatIsNotVerifiedIsNobodys() {
        var person = site.invited(Role.LINK_WORKER, "858");
        provider.is("x", person.mail()).saying("email_verified", false);
        assertThat(comeBack(site.visitor()).status()).isEqualTo(403);
        provider.is("x", person.mail()).saying("email_verified", null);
        assertThat(comeBack(site.visitor()).status()).isEqualTo(403);
    }

    @Test
    void whatIsToldApartFromTheTokenCountsWhenItIsOfTheSamePerson() {
        provider.is("erikseen", site.invited(Role.LINK_WORKER, "858").mail()).lying(Lie.APART);
        assertThat(comeBack(site.visitor()).status()).isEqualTo(303);
        provider.is("toinen", site.invited(Role.LINK_WORKER, "858").mail()).lying(Lie.APART_OF_ANOTHER);
        assertThat(comeBack(site.visitor()).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "nonce,another",
        "aud,another-client",
        "iss,https://elsewhere.example",
        "exp,1000000000",
        "nbf,9000000000",
        "azp,another-client",
        "sub,''"
    })
    void aTokenThatDoesNotHoldLetsNobodyIn(String claim, String value) {
        var person = site.invited(Role.LINK_WORKER, "858");
        provider.is("valehtelija", person.mail())
                .saying("amr", List.of("mfa"))
                .saying(claim, value.matches("[0-9]+") ? Long.valueOf(value) : value);
        isRefused(person, 400, "Kirjautuminen ei onnistunut");
    }

    @Test
    void aTokenThatIsForOthersTooMustSayThatItIsForUs() {
        var person = site.invited(Role.LINK_WORKER, "858");
        provider.is("valehtelija", person.mail()).saying("aud", List.of("another-client"));
        isRefused(person, 400, "Kirjautuminen ei onnistunut");
    }

    @ParameterizedTest
    @EnumSource(
            value = Lie.class,
            names = {"FOREIGN_KEY", "UNSIGNED"})
    void aTokenThatTheProviderHasNotSignedLetsNobodyIn(Lie lie) {
        var person = site.invited(Role.LINK_WORKER, "858");
        provider.is("valehtelija", person.mail()).saying("amr", List.of("mfa")).lying(lie);
        isRefused(person, 400, "Kirjautuminen ei onnistunut");
    }

    @ParameterizedTest
    @EnumSource(
            value = Lie.class,
            names = {"SLOW", "ENDLESS"})
    void aProviderThatDoesNotCeaseToAnswerIsNotWaitedFor(Lie lie) {
        var person = site.invited(Role.LINK_WORKER, "858");
        provider.is("hidas", person.mail()).lying(lie);
        isRefused(person, 502, "Kirjautumispalvelu ei vastaa");
    }

    @ParameterizedTest
    @EnumSource(
            value = Lie.class,
            names = {"DOWN", "OTHER_NAME", "NOT_JSON"})
    void aProviderThatIsAwayOrAnotherIsSaidToBeAwayAndIsAskedAgainLater(Lie lie) {
        try (var other = AccountSite.start(settings(Map.of()))) {
            provider.is("x", "x@example.fi").lying(lie);
            var visitor = other.visitor().open("/fi/sign-in/provider?to=%2Ffi%2Fdesk");
            assertThat(visitor.status()).isEqualTo(502);
            assertThat(visitor.title()).isEqualTo("Kirjautumispalvelu ei vastaa");
            assertThat(visitor.page().select("main a[href='/fi/sign-in?to=%2Ffi%2Fdesk']"))
                    .isNotEmpty();
            provider.lying(Lie.NONE);
            other.clock.forward(Duration.ofSeconds(11));
            assertThat(visitor.open("/fi/sign-in/provider").status()).isEqualTo(303);
        }
    }

    @Test
    void aStateHoldsOnceAndInTheBrowserThatBeganOnly() {
        provider.is("kerran", site.invited(Role.LINK_WORKER, "858").mail()).saying("amr", List.of("mfa"));
        var visitor = site.visitor().open("/fi/sign-in/provider");
        var cookies = Map.copyOf(visitor.cookies());
        var back = provider.goOn(location(visitor));
        assertThat(site.visitor().open(back).status()).as("another browser").isEqualTo(400);
        var other = site.visitor().open("/fi/sign-in/provider");
        assertThat(other.open(back).title()).as("another question").isEqualTo("Kirjautuminen ei onnistunut");
        assertThat(visitor.open(back).status()).isEqualTo(303);
        visitor.cookies().clear();
        visitor.cookies().putAll(cookies);
        assertThat(visitor.open(back).status()).as("once more").isEqualTo(400);
        assertThat(visitor.open("/fi/account").status()).isEqualTo(303);
    }

    @Test
    void whoBreaksOffOrBringsNonsenseGetsAClearPage() {
        for (var brought : List.of("error=access_denied", "error=server_error&error_description=%3Cscript%3E")) {
            var visitor = site.visitor().open("/fi/sign-in/provider");
            var state = location(visitor).getRawQuery().replaceAll(".*\\bstate=([^&]*).*", "$1");
            visitor.open(Provider.BACK + "?" + brought + "&state=" + state);
            assertThat(visitor.status()).isEqualTo(400);
            assertThat(visitor.title()).isEqualTo("Kirjautuminen jäi kesken");
            assertThat(visitor.answer().body()).doesNotContain("<script>");
        }
        for (var brought :
                List.of("", "?code=x", "?code=&state=", "?state=%27%20or%201=1&code=%00", "?code=a&code=b")) {
            var visitor = site.visitor().open("/fi/sign-in/provider").open(Provider.BACK + brought);
            assertThat(visitor.status()).as(brought).isEqualTo(400);
        }
    }

    @Test
    void withoutAProviderThereIsNoneOfItsPages() {
        try (var other = AccountSite.start(Map.of())) {
            assertThat(other.visitor().open("/fi/sign-in/provider").status()).isEqualTo(404);
            assertThat(other.visitor().open(Provider.BACK).status()).isEqualTo(404);
            assertThat(other.visitor().open("/fi/sign-in").page().select("main a.hds-button"))
                    .isEmpty();
        }
    }

    @Test
    void aProviderNeedsTheAddressOfTheSite() {
        assertThatThrownBy(() -> AccountSite.start(provider.settings()).get(Provider.class))
                .hasStackTraceContaining("palvelutarjotin.provider.issuer needs palvelutarjotin.site.base-address");
    }

    private static void isRefused(Person person, int status, String title) {
        try (var log = new CapturedLog(org.slf4j.Logger.ROOT_LOGGER_NAME)) {
            var visitor = comeBack(site.visitor());
            assertThat(visitor.status()).isEqualTo(status);
            assertThat(visitor.title()).isEqualTo(title);
            assertThat(visitor.cookies()).isEmpty();
            assertThat(site.accounts().findByMail(person.mail()).orElseThrow().state())
                    .isEqualTo(Account.State.INVITED);
            assertThat(log.lines()).as("the operator is told").isNotEmpty();
            assertThat(String.join("\n", log.lines())).doesNotContain(person.mail(), "valehtelija", "hidas", "code=");
        }
    }

    private static Visitor signedIn(String subject) {
        provider.is(subject, site.invited(Role.LINK_WORKER, "858").mail()).saying("amr", List.of("mfa"));
        var visitor = comeBack(site.visitor()).led();
        assertThat(visitor.title()).isEqualTo("Oma tili");
        return visitor;
    }

    /** Goes to the provider and comes back from there. */
    private static Visitor comeBack(Visitor visitor) {
        visitor.open("/fi/sign-in/provider");
        return visitor.open(provider.goOn(location(visitor)));
    }

    private static URI location(Visitor visitor) {
        return URI.create(visitor.answer().headers().firstValue("location").orElseThrow());
    }

    private static Map<String, Object> settings(Map<String, Object> more) {
        var all = new HashMap<String, Object>(provider.settings());
        all.putAll(more);
        var port = freePort();
        all.put("micronaut.server.port", port);
        all.put("palvelutarjotin.site.base-address", "http://127.0.0.1:" + port);
        return all;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
