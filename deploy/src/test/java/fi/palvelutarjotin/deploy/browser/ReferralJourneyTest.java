package fi.palvelutarjotin.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fi.palvelutarjotin.catalog.text.Language;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

/** A request and a referral from a listing's page to the answer and back, each page looked over; with JavaScript and without. */
class ReferralJourneyTest {

    /** Milliseconds: passwords are hashed slowly on purpose. */
    private static final double PATIENCE = 20_000;

    private static ReferralSite site;

    @BeforeAll
    static void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Browser.get();
        site = new ReferralSite();
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    @ParameterizedTest(name = "{0}, {1} px, JavaScript {2}")
    @CsvSource({"fi,1280,true", "fi,320,false", "sv,320,true"})
    void aResidentAsksAndSeesHowItEnded(String code, int width, boolean javaScript) throws Exception {
        var language = Language.find(code).orElseThrow();
        try (var clients = Browser.get().window(width, javaScript);
                var receivers = Browser.get().window(width, javaScript)) {
            var client = new Seat(clients.newPage(), language, javaScript);
            client.open("/listing/" + site.choir());
            client.follow("request.offer");
            client.check("request");
            client.press("request.send");
            assertThat(client.tab.getByRole(AriaRole.ALERT).locator("li")).not().hasCount(0);
            client.check("request-faults");
            ask(client, "call", "0401234567");
            client.check("own");
            var own = path(client.tab.url());
            var referral = client.fact("own.code");

            var receiver = new Seat(receivers.newPage(), language, javaScript);
            receiver.open(site.mailedLink(ReferralSite.CHOIR_MAIL, referral).substring("/fi".length()));
            receiver.check("answer-closed");
            receiver.press("answer.code.send");
            receiver.check("answer-code");
            receiver.tab.locator("#code").fill(site.mailedCode(ReferralSite.CHOIR_MAIL, referral));
            receiver.press("answer.open");
            assertThat(receiver.tab.locator(".referral__facts")).containsText("040 123 4567");
            receiver.check("answer");
            receiver.press("referral.event.receive");
            receiver.press("referral.event.reach");
            receiver.tab.locator("#end-outcome").selectOption("takes-part");
            receiver.press("referral.event.end");
            assertThat(receiver.tab.locator(".referral__state")).containsText(receiver.text("referral.state.ended"));
            assertThat(receiver.tab.locator("main")).not().containsText("040 123 4567");
            receiver.press("referral.capacity.waiting-list");
            assertThat(receiver.tab.getByRole(AriaRole.STATUS)).hasText(receiver.text("referral.done.capacity"));
            receiver.check("answer-ended");

            client.tab.navigate(site.address(own));
            assertThat(client.tab.locator("main")).not().containsText(client.text("own.read.never"));
            assertThat(client.tab.locator(".referral__state")).hasText(client.text("referral.state.ended"));
            assertThat(client.tab.locator("main")).containsText(client.text("referral.outcome.takes-part"));
            client.check("own-ended");
            client.open("/listing/" + site.choir());
            assertThat(client.tab.locator(".offer__capacity")).hasText(client.text("referral.capacity.waiting-list"));
        }
    }

    @ParameterizedTest(name = "{0}, {1} px, JavaScript {2}")
    @CsvSource({"fi,320,true", "fi,1280,false"})
    void aResidentTakesItBack(String code, int width, boolean javaScript) throws Exception {
        try (var window = Browser.get().window(width, javaScript)) {
            var client = new Seat(window.newPage(), Language.find(code).orElseThrow(), javaScript);
            client.open("/listing/" + site.club());
            client.follow("request.offer");
            ask(client, "mail", "aino@example.fi");
            client.click(client.tab.locator("form[action$='/withdraw'] button"));
            assertThat(client.tab.getByRole(AriaRole.STATUS)).hasText(client.text("referral.done.withdrawn"));
            assertThat(client.tab.locator(".referral__state")).hasText(client.text("referral.state.cancelled"));
            assertThat(client.tab.locator("form[action$='/withdraw'], form[action$='/contact']"))
                    .hasCount(0);
            client.check("own-withdrawn");
        }
    }

    @ParameterizedTest(name = "{0}, {1} px, JavaScript {2}")
    @CsvSource({"fi,1280,true", "fi,320,false", "sv,320,true"})
    void aProfessionalRefersAndSeesTheOutcome(String code, int width, boolean javaScript) throws Exception {
        var language = Language.find(code).orElseThrow();
        try (var senders = Browser.get().window(width, javaScript);
                var receivers = Browser.get().window(width, javaScript)) {
            var sender = new Seat(senders.newPage(), language, javaScript);
            site.signInProfessional(sender.tab, language);
            sender.open("/search?q=Kuoro");
            sender.click(sender.tab.locator(".hit__name a").first());
            sender.follow("refer.offer");
            sender.check("danger");
            sender.press("refer.danger.no");
            sender.check("refer");
            sender.press("refer.check");
            assertThat(sender.tab.getByRole(AriaRole.ALERT).locator("li")).not().hasCount(0);
            sender.check("refer-faults");
            refer(sender);
            sender.press("refer.check");
            assertThat(sender.tab.locator("h1")).hasText(sender.text("refer.check.title"));
            sender.check("check");
            sender.press("refer.send");
            assertThat(sender.tab.locator("h1")).hasText(sender.text("refer.sent.title"));
            assertThat(sender.tab.locator(".share__link")).containsText(site.base() + "/" + code + "/own/");
            assertThat(sender.tab.locator("svg.tray__qr")).isVisible();
            sender.check("sent");
            var own = sender.tab.locator(".share__link").innerText();
            var written = sender.tab.locator(".referral__targets span").first().innerText();
            sender.follow("desk.back");
            sender.check("desk-sender");
            var referral = sender.tab.locator("section[aria-labelledby=sent] a").first();
            var path = path(referral.getAttribute("href"));

            var receiver = new Seat(receivers.newPage(), language, javaScript);
            receiver.open(site.mailedLink(ReferralSite.CHOIR_MAIL, written).substring("/fi".length()));
            receiver.press("answer.code.send");
            receiver.tab.locator("#code").fill(site.mailedCode(ReferralSite.CHOIR_MAIL, written));
            receiver.press("answer.open");
            receiver.press("referral.event.receive");
            site.signInOrganisation(receiver.tab, language);
            receiver.open("/desk");
            receiver.check("desk-receiver");
            receiver.click(receiver.tab.locator("section[aria-labelledby=waiting] a[href='" + path + "']"));
            assertThat(receiver.tab.locator(".referral__facts")).containsText("Aino");
            receiver.check("desk-answer");
            receiver.press("referral.event.reach");
            receiver.tab.locator("#end-outcome").selectOption("was-helped");
            receiver.press("referral.event.end");
            receiver.open("/desk");
            assertThat(receiver.tab.locator("section[aria-labelledby=ended] a[href='" + path + "']"))
                    .hasCount(1);
            receiver.check("desk-ended");

            sender.open("/desk");
            sender.click(sender.tab.locator("section[aria-labelledby=sent] a[href='" + path + "']"));
            assertThat(sender.tab.locator(".referral__state")).containsText(sender.text("referral.state.ended"));
            assertThat(sender.tab.locator("main")).containsText(sender.text("referral.outcome.was-helped"));
            assertThat(sender.tab.locator("main")).not().containsText("Aino");
            sender.check("desk-outcome");

            receiver.tab.context().clearCookies();
            receiver.tab.navigate(own);
            assertThat(receiver.tab.locator(".referral__state")).hasText(receiver.text("referral.state.ended"));
            receiver.check("own-referred");
            receiver.tab.locator("input[name=helped][value=yes]").check();
            receiver.press("own.helped.send");
            assertThat(receiver.tab.getByRole(AriaRole.STATUS)).hasText(receiver.text("referral.done.helped"));
            sender.tab.reload();
            assertThat(sender.tab.locator("main")).containsText(sender.text("referral.helped.yes"));
        }
    }

    @ParameterizedTest(name = "{0}, {1} px, JavaScript {2}")
    @CsvSource({"fi,1280,true", "fi,320,false", "sv,320,true"})
    void aSlipIsShownAndTheLoopClosesByItsCode(String code, int width, boolean javaScript) throws Exception {
        var language = Language.find(code).orElseThrow();
        try (var senders = Browser.get().window(width, javaScript);
                var others = Browser.get().window(width, javaScript)) {
            var sender = new Seat(senders.newPage(), language, javaScript);
            site.signInProfessional(sender.tab, language);
            sender.open("/refer?danger=no&listing=" + site.choir());
            sender.press("refer.paper.make");
            assertThat(sender.tab.locator("h1")).hasText(sender.text("slip.title"));
            sender.check("slips");
            var slip = sender.fact("slip.code");

            var client = new Seat(others.newPage(), language, javaScript);
            client.open("/slip");
            client.check("slip-empty");
            client.tab.locator("#code").fill("ABCD-EFGH");
            client.press("slip.look");
            assertThat(client.tab.getByRole(AriaRole.ALERT)).hasText(client.text("slip.fault.unknown"));
            client.check("slip-unknown");
            client.tab.locator("#code").fill(slip);
            client.press("slip.look");
            client.check("slip");
            client.press("slip.organisation.send");
            assertThat(client.tab.getByRole(AriaRole.STATUS)).hasText(client.text("referral.done.link-sent"));
            assertThat(site.mailedLink(ReferralSite.CHOIR_MAIL, slip)).contains("/answer/");

            var receiver = client;
            site.signInOrganisation(receiver.tab, language);
            receiver.open("/desk");
            receiver.tab.locator("#code").fill(slip);
            receiver.press("slip.look");
            assertThat(receiver.tab.locator("main")).containsText(receiver.text("answer.onPaper"));
            receiver.check("desk-slip");
            receiver.press("referral.event.receive");
            assertThat(receiver.tab.locator(".referral__state")).containsText(receiver.text("referral.state.received"));
        }
    }

    @ParameterizedTest(name = "{0}, {1} px, JavaScript {2}")
    @CsvSource({"fi,1280,false", "fi,320,true", "sv,1280,true"})
    void whatWasRejectedIsLedOnToSomebodyElse(String code, int width, boolean javaScript) throws Exception {
        var language = Language.find(code).orElseThrow();
        try (var senders = Browser.get().window(width, javaScript);
                var others = Browser.get().window(width, javaScript)) {
            var sender = new Seat(senders.newPage(), language, javaScript);
            site.signInProfessional(sender.tab, language);
            sender.open("/refer?danger=no&listing=" + site.choir());
            refer(sender);
            sender.press("refer.check");
            sender.press("refer.send");
            var own = sender.tab.locator(".share__link").innerText();
            sender.follow("desk.back");
            var path = path(sender.tab
                    .locator("section[aria-labelledby=sent] a")
                    .first()
                    .getAttribute("href"));

            var other = new Seat(others.newPage(), language, javaScript);
            site.signInOrganisation(other.tab, language);
            other.tab.navigate(site.address(path));
            other.tab.locator("#reject-reason").selectOption("no-room");
            other.press("referral.event.reject");
            other.tab.context().clearCookies();
            other.tab.navigate(own);
            assertThat(other.tab.locator(".referral__alternative")).not().hasCount(0);
            other.check("own-rejected");
            site.signInCoordinator(other.tab, language);
            other.open("/desk");
            assertThat(other.tab.locator("section[aria-labelledby=watched] a[href='" + path + "']"))
                    .hasCount(1);
            other.check("desk-watched");
            other.open("/desk/report");
            other.check("report");

            sender.tab.navigate(site.address(path));
            sender.check("desk-rejected");
            sender.follow("onward.title");
            sender.check("onward");
            sender.tab.locator("#how-told-to-sender").check();
            sender.click(sender.tab.locator("button[name=to]").first());
            assertThat(sender.tab.getByRole(AriaRole.STATUS)).hasText(sender.text("referral.done.led-on"));
            sender.check("desk-led-on");
        }
    }

    private static void ask(Seat client, String way, String contact) {
        client.tab.locator("#name").fill("Aino");
        client.tab.locator("#way-" + way).check();
        client.tab.locator("#contact").fill(contact);
        client.tab.locator("#words").fill("Haluaisin laulaa muiden kanssa.");
        client.tab.locator("#consent").check();
        client.press("request.send");
        assertThat(client.tab).hasURL(Pattern.compile("/own/"));
    }

    private static void refer(Seat sender) {
        sender.tab.locator("#name").fill("Aino");
        sender.tab.locator("#way-call").check();
        sender.tab.locator("#contact").fill("0401234567");
        sender.tab.locator("#municipality").fill("Tuusula");
        sender.tab.locator("#words").fill("Haluaisin laulaa muiden kanssa.");
        sender.tab.locator("#how-told-to-sender").check();
        sender.tab.locator("#feedback").check();
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }

    /** Somebody before a browser, in a language. */
    private static final class Seat {

        final Page tab;
        private final Language language;
        private final boolean javaScript;
        private @Nullable Response shown;
        private int loaded;

        Seat(Page tab, Language language, boolean javaScript) {
            this.tab = tab;
            this.language = language;
            this.javaScript = javaScript;
            tab.onLoad(page -> loaded++);
            tab.onResponse(response -> {
                var led = response.status() >= 300 && response.status() < 400;
                if (response.request().isNavigationRequest() && !led) {
                    shown = response;
                }
            });
        }

        void open(String path) {
            tab.navigate(site.address("/" + language.code() + path));
        }

        String text(String key) {
            return site.text(language, key);
        }

        void follow(String key) {
            click(tab.locator("main")
                    .getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName(text(key)).setExact(true)));
        }

        void press(String key) {
            click(tab.locator("main")
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(text(key)).setExact(true)));
        }

        /** Clicks what leads to another page, and waits until that is there. */
        void click(Locator target) {
            var before = loaded;
            target.click();
            tab.waitForCondition(() -> loaded > before);
        }

        /** What stands beside a word in a list of facts. */
        String fact(String key) {
            return tab.locator("dl div")
                    .filter(new Locator.FilterOptions().setHasText(text(key)))
                    .locator("dd")
                    .first()
                    .innerText();
        }

        /** Looks the page over, by day and by night. What checks for accessibility is a script itself. */
        void check(String name) throws IOException, SAXException {
            assertThat(PageInBrowserTest.scrollsSideways(tab)).as(name).isFalse();
            assertThat(tab.locator("h1")).hasCount(1);
            assertThat(tab.locator("html")).hasAttribute("lang", language.code());
            for (var scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
                tab.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                if (javaScript) {
                    assertThat(PageInBrowserTest.faults(tab))
                            .as(name + " " + scheme)
                            .isEmpty();
                }
            }
            var markup = Objects.requireNonNull(shown).text();
            var document = Jsoup.parse(markup);
            assertThat(document.select("h1")).as(name).hasSize(1);
            assertThat(document.select("[id]").eachAttr("id")).as(name).doesNotHaveDuplicates();
            assertThat(PageMarkupTest.faults(markup)).as(name).isEmpty();
        }
    }
}
