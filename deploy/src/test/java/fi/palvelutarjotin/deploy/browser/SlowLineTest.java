package fi.palvelutarjotin.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages on a bus in the woods: every answer takes three seconds. */
class SlowLineTest {

    private static final int LATENCY_MS = 3_000;
    private static final int PATIENCE_MS = 40_000;

    private @Nullable BrowserContext window;

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"/fi,1280", "/fi,320", "/fi/search?q=kuoro,1280", "/fi/search?q=kuoro,320"})
    void nothingMovesWhileThePageComes(String path, int width) {
        var tab = slow(width);
        tab.navigate(DemoSite.get().address(path));
        assertThat(tab.locator("h1")).isVisible();
        tab.waitForTimeout(LATENCY_MS + 500);
        Tabs.assertThatNothingMoved(tab);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.NARROW})
    void theFormWorksWithoutSuggestionsAndIsSentOnce(int width) {
        var tab = slow(width);
        tab.navigate(DemoSite.get().address("/fi"));
        var asked = Tabs.requests(tab, address -> address.contains("/fi/search"));
        tab.getByLabel("Mitä etsit?").pressSequentially("kuoro");
        tab.waitForTimeout(2_500);
        assertThat(tab.locator("#q-suggestions")).not().isVisible();
        tab.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Hae").setExact(true))
                .dblclick(new Locator.DblclickOptions().setNoWaitAfter(true));
        assertThat(tab).hasURL(Pattern.compile("/fi/search\\?q=kuoro"), patiently());
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.NARROW})
    void whoChoosesSeesThatResultsAreOnTheirWayAndCanGoOn(int width) {
        var tab = slow(width);
        tab.navigate(DemoSite.get().address("/fi/search?q=kuoro"));
        if (width == Browser.NARROW) {
            tab.locator(".filters__summary").click();
        }
        tab.locator(".facet__title", new Page.LocatorOptions().setHasText("Hinta"))
                .first()
                .click();
        tab.waitForTimeout(600);
        Tabs.measureShiftsFromNow(tab);
        tab.locator("label[for=price-free]").click();
        assertThat(tab.locator("#wait")).hasText("Haetaan…");
        assertThat(tab.locator("#wait")).isInViewport();
        assertThat(tab.locator("#price-free")).isChecked();
        assertThat(tab.locator(".chips"))
                .containsText("Maksuton", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
        assertThat(tab.locator("#wait")).hasText("");
        assertThat(tab.locator("#price-free")).isInViewport();
        Tabs.assertThatNothingMoved(tab);
    }

    private static PageAssertions.HasURLOptions patiently() {
        return new PageAssertions.HasURLOptions().setTimeout(PATIENCE_MS);
    }

    private Page slow(int width) {
        window = Browser.get().window(width, true);
        var tab = window.newPage();
        tab.setDefaultTimeout(PATIENCE_MS);
        tab.setDefaultNavigationTimeout(PATIENCE_MS);
        Tabs.measureShifts(tab);
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", LATENCY_MS);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", -1);
        var session = window.newCDPSession(tab);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", line);
        return tab;
    }
}
