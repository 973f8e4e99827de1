package fi.palvelutarjotin.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import fi.palvelutarjotin.catalog.testing.Telephone;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the link of an invitation to one's own account and out again; with JavaScript and without. */
class SignInJourneyTest {

    private static final String PASSWORD = "kolme kissaa katolla";

    /** Milliseconds: passwords are hashed slowly on purpose. */
    private static final double PATIENCE = 20_000;

    @BeforeAll
    static void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @ParameterizedTest(name = "{0} px, JavaScript {1}")
    @CsvSource({"1280,true", "320,true", "320,false"})
    void whoIsInvitedGetsIn(int width, boolean javaScript) {
        var mail = "matti" + width + javaScript + "@terveysasema.example";
        var link = "/fi/sign-in/password?token=" + DemoSite.get().newInvitation(mail);
        try (var window = Browser.get().window(width, javaScript)) {
            var tab = window.newPage();
            tab.navigate(DemoSite.get().address(link));
            check(tab, javaScript);
            tab.getByLabel("Uusi salasana").fill("Salasana2026!");
            press(tab, "Tallenna salasana");
            assertThat(tab.getByRole(AriaRole.ALERT)).containsText("helppo arvata");
            check(tab, javaScript);
            tab.getByLabel("Uusi salasana").fill(PASSWORD);
            press(tab, "Tallenna salasana");

            assertThat(tab.locator("h1")).hasText("Ota puhelimen koodi käyttöön");
            check(tab, javaScript);
            var secret = tab.locator(".account__code code").innerText();
            tab.getByLabel("Koodi", new Page.GetByLabelOptions().setExact(true))
                    .fill(Telephone.code(secret, Instant.now()));
            press(tab, "Ota käyttöön");
            assertThat(tab.locator(".account__codes li")).hasCount(10);
            check(tab, javaScript);
            var recovery = tab.locator(".account__codes li").first().innerText();
            tab.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Jatka"))
                    .click();

            assertThat(tab.locator("h1")).hasText("Oma tili");
            check(tab, javaScript);
            // One button is among the account's own, the other at the foot of every page.
            tab.locator("footer button").click();
            assertThat(tab.locator("h1")).hasText("Olet kirjautunut ulos");
            tab.navigate(DemoSite.get().address("/fi/account"));
            assertThat(tab).hasURL(Pattern.compile("/fi/sign-in\\?to=%2Ffi%2Faccount$"));
            tab.getByLabel("Sähköpostiosoite").fill(mail);
            tab.getByLabel("Salasana").fill(PASSWORD);
            press(tab, "Jatka");
            check(tab, javaScript);
            tab.getByLabel("Koodi", new Page.GetByLabelOptions().setExact(true)).fill(recovery);
            press(tab, "Kirjaudu");
            assertThat(tab).hasURL(Pattern.compile("/fi/account$"));
            assertThat(tab.locator("main")).containsText("Lähettäjä: Tuusulan terveysasema");
            assertThat(tab.locator("main")).containsText("Varakoodeja jäljellä: 9.");
        }
    }

    /** What checks a page for accessibility is a script itself. */
    private static void check(Page tab, boolean javaScript) {
        if (javaScript) {
            assertThat(PageInBrowserTest.faults(tab)).as(tab.url()).isEmpty();
        }
        assertThat(PageInBrowserTest.scrollsSideways(tab)).as(tab.url()).isFalse();
    }

    private static void press(Page tab, String button) {
        tab.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
