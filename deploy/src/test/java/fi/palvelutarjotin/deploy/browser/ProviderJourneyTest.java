package fi.palvelutarjotin.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.palvelutarjotin.catalog.account.Accounts;
import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.account.AccountSite;
import fi.palvelutarjotin.web.provider.ProviderForTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To the provider, back, and out of both; with JavaScript and without. */
class ProviderJourneyTest {

    private static ProviderForTests provider;
    private static AccountSite site;
    private static String base;

    @BeforeAll
    static void start() {
        provider = new ProviderForTests();
        var settings = new HashMap<String, Object>(provider.settings());
        var port = freePort();
        // Another site than the provider's: cookies have to come along from there.
        base = "http://localhost:" + port;
        settings.put("micronaut.server.port", port);
        settings.put("palvelutarjotin.site.base-address", base);
        site = AccountSite.start(settings);
    }

    @AfterAll
    static void stop() {
        site.close();
        provider.close();
    }

    @ParameterizedTest(name = "{0} px, JavaScript {1}")
    @CsvSource({"1280,true", "320,true", "320,false"})
    void whoWasInvitedGetsInByTheProvider(int width, boolean javaScript) {
        var mail = "maija" + width + javaScript + "@terveysasema.example";
        try (var window = Browser.get().window(width, javaScript)) {
            var tab = window.newPage();
            provider.is(mail, mail).saying("amr", List.of("mfa"));
            tab.navigate(base + "/fi/account");
            assertThat(tab).hasURL(Pattern.compile("/fi/sign-in\\?to="));
            check(tab, javaScript);
            link(tab, "Kirjaudu: Hyvinvointialueen tunnus");
            link(tab, "Hyväksy");
            assertThat(tab.locator("h1")).hasText("Sinulle ei ole vielä tiliä");
            check(tab, javaScript);

            site.get(Accounts.class).add("Maija", mail, Language.FI, Role.PROFESSIONAL, "Terveysasema", null);
            link(tab, "Kirjautumiseen");
            link(tab, "Kirjaudu: Hyvinvointialueen tunnus");
            link(tab, "Hyväksy");
            assertThat(tab.locator("h1")).hasText("Oma tili");
            check(tab, javaScript);

            tab.locator("main")
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions()
                                    .setName("Kirjaudu ulos")
                                    .setExact(true))
                    .click();
            assertThat(tab.locator("h1")).hasText("Olet kirjautunut ulos");
            check(tab, javaScript);
            link(tab, "Kirjaudu ulos myös: Hyvinvointialueen tunnus");
            assertThat(tab.locator("h1")).hasText("Ulkona");
        }
    }

    private static void check(Page tab, boolean javaScript) {
        if (javaScript) {
            assertThat(PageInBrowserTest.faults(tab)).as(tab.url()).isEmpty();
        }
        assertThat(PageInBrowserTest.scrollsSideways(tab)).as(tab.url()).isFalse();
    }

    private static void link(Page tab, String name) {
        tab.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
