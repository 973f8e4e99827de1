package fi.palvelutarjotin.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is chosen beside the results holds at once, and is what the same address gives. */
class LiveResultsTest {

    private static final String SEARCH = "/fi/search?q=kuoro";

    private @Nullable BrowserContext window;

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.NARROW})
    void aChoiceHoldsAtOnceAndTheFocusStaysAtIt(int width) {
        var tab = open(SEARCH, width);
        var loads = loads(tab);
        openFilters(tab);
        unfold(tab, "Hinta");
        tab.locator("#price-free").focus();
        tab.keyboard().press("Space");
        assertThat(tab).hasURL(Pattern.compile("/fi/search\\?q=kuoro&price=free&sort=relevance$"));
        assertThat(tab.locator(".chips")).containsText("Maksuton");
        assertThat(tab.locator("#price-free")).isFocused();
        assertThat(tab.locator("#price-free")).isChecked();
        assertThat(tab.locator("#price-free")).isInViewport();
        assertThat(tab.locator("#said"))
                .hasText("kuoro – " + tab.locator("#count").innerText());
        assertThat(tab)
                .hasTitle(Pattern.compile("^kuoro – " + tab.locator("#count").innerText()));
        assertThat(tab.locator(".languages a").nth(1)).hasAttribute("href", Pattern.compile("price=free"));
        assertThat(tab.locator("link[rel=canonical]")).hasAttribute("href", Pattern.compile("price=free"));
        assertThat(loads).as("the page stayed").isEmpty();
        assertThat(results(tab)).isEqualTo(withoutScripts(tab.url()));
    }

    @Test
    void severalChoicesAreAskedForOnce() {
        var tab = open("/fi/search", Browser.WIDE);
        var asked = Tabs.requests(tab, address -> address.contains("/fi/search"));
        unfold(tab, "Hinta");
        tab.locator("label[for=price-free]").click();
        tab.locator("label[for=price-paid]").click();
        assertThat(tab).hasURL(Pattern.compile("price=free&price=paid"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatIsChosenWhileResultsAreOnTheirWayIsNotTakenBack() {
        var tab = open("/fi/search", Browser.WIDE);
        var held = new ArrayList<Route>();
        tab.route(Pattern.compile("/fi/search\\?"), held::add);
        unfold(tab, "Hinta");
        tab.locator("label[for=price-free]").click();
        tab.waitForCondition(() -> held.size() == 1);
        tab.locator("label[for=price-paid]").click();
        held.getFirst().resume();
        tab.waitForCondition(() -> held.size() == 2);
        assertThat(tab.locator("#price-free")).isChecked();
        assertThat(tab.locator("#price-paid")).isChecked();
        held.get(1).resume();
        assertThat(tab).hasURL(Pattern.compile("price=free&price=paid"));
        assertThat(tab.locator(".chips .chip")).hasCount(2);
        assertThat(tab.locator("#price-paid")).isChecked();
    }

    @Test
    void foldsStayAsTheyWereLeft() {
        var tab = open("/fi/search", Browser.NARROW);
        openFilters(tab);
        unfold(tab, "Ikä");
        unfold(tab, "Hinta");
        tab.locator("label[for=price-free]").click();
        assertThat(tab.locator(".chips")).containsText("Maksuton");
        assertThat(tab.locator("#age")).isVisible();
        assertThat(tab.locator("#price-free")).isVisible();
    }

    @Test
    void aChipComesOffAndTheResultsAreGoneTo() {
        var tab = open(SEARCH + "&price=free", Browser.WIDE);
        var loads = loads(tab);
        tab.getByText("Poista rajaus: Maksuton").locator("..").press("Enter");
        assertThat(tab.locator(".chips .chip")).hasCount(0);
        assertThat(tab.locator("#price-free")).not().isChecked();
        assertThat(tab.locator("#count")).isFocused();
        assertThat(tab).hasURL(Pattern.compile("/fi/search\\?q=kuoro$"));
        assertThat(loads).isEmpty();
    }

    @Test
    void thePagesTurnToTheTopOfTheResults() {
        var tab = open("/fi/search?price=free", Browser.NARROW);
        var loads = loads(tab);
        var first = results(tab);
        tab.locator(".pages a[rel=next]").press("Enter");
        assertThat(tab.locator(".pages a[aria-current=page]")).hasText("2");
        assertThat(tab).hasURL(Pattern.compile("page=2"));
        assertThat(tab.locator("#count")).isFocused();
        assertThat(tab.locator("#count")).isInViewport();
        assertThat(results(tab)).isNotEqualTo(first).isEqualTo(withoutScripts(tab.url()));
        assertThat(loads).isEmpty();
    }

    @Test
    void anOtherOrderHoldsAtOnce() {
        var tab = open("/fi/search?price=free", Browser.WIDE);
        tab.getByLabel("Järjestys").selectOption("Nimen mukaan");
        assertThat(tab).hasURL(Pattern.compile("sort=name"));
        assertThat(tab.getByLabel("Järjestys")).hasValue("name");
        assertThat(results(tab)).isEqualTo(withoutScripts(tab.url()));
    }

    @Test
    void theBackButtonLeadsThroughTheSearches() {
        var tab = open("/fi/search", Browser.WIDE);
        var everything = results(tab);
        unfold(tab, "Hinta");
        tab.locator("label[for=price-free]").click();
        assertThat(tab.locator(".chips")).containsText("Maksuton");
        var free = results(tab);
        tab.locator(".pages a[rel=next]").click();
        assertThat(tab.locator(".pages a[aria-current=page]")).hasText("2");

        tab.goBack();
        assertThat(tab.locator(".pages a[aria-current=page]")).hasText("1");
        assertThat(tab.locator("#price-free")).isChecked();
        assertThat(results(tab)).isEqualTo(free);
        tab.goBack();
        assertThat(tab.locator(".chips .chip")).hasCount(0);
        assertThat(tab.locator("#price-free")).not().isChecked();
        assertThat(results(tab)).isEqualTo(everything);
        tab.goForward();
        assertThat(tab.locator("#price-free")).isChecked();
        assertThat(results(tab)).isEqualTo(free);

        tab.locator(".hit__name a").first().click();
        assertThat(tab).hasURL(Pattern.compile("/fi/listing/"));
        tab.goBack();
        assertThat(tab.locator("#price-free")).isChecked();
        assertThat(results(tab)).isEqualTo(free);
    }

    @Test
    void wordsWaitForTheirButton() {
        var tab = open(SEARCH, Browser.WIDE);
        var asked = Tabs.requests(tab, address -> address.contains("/fi/search"));
        tab.getByLabel("Mitä etsit?").fill("tanssi");
        tab.locator("#count").click();
        tab.waitForTimeout(800);
        assertThat(asked).isEmpty();
        tab.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Hae").setExact(true))
                .click();
        assertThat(tab).hasURL(Pattern.compile("q=tanssi"));
    }

    @Test
    void withoutAnAnswerThePageStaysAndTheButtonsGoTheUsualWay() {
        var tab = open(SEARCH, Browser.WIDE);
        tab.context().setOffline(true);
        unfold(tab, "Hinta");
        tab.locator("label[for=price-free]").click();
        assertThat(tab.locator("#wait")).hasText("Tulokset eivät päivittyneet. Tarkista yhteys ja yritä uudelleen.");
        assertThat(tab.locator("#price-free")).isChecked();
        assertThat(tab.locator(".hit").first()).isVisible();
        assertThat(PageInBrowserTest.faults(tab)).isEmpty();
        tab.context().setOffline(false);
        var loads = loads(tab);
        tab.locator(".filters__apply").click();
        assertThat(tab.locator(".chips")).containsText("Maksuton");
        assertThat(loads).as("a page of its own").hasSize(1);
    }

    @Test
    void anErrorIsShownAsTheServerTellsIt() {
        var tab = open(SEARCH, Browser.WIDE);
        tab.route(
                Pattern.compile("price=free"),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("text/html")
                        .setBody("<h1>Huolto</h1>")));
        unfold(tab, "Hinta");
        tab.locator("label[for=price-free]").click();
        assertThat(tab.locator("h1")).hasText("Huolto");
        assertThat(tab).hasURL(Pattern.compile("price=free"));
    }

    private static void openFilters(Page tab) {
        if (tab.locator(".filters__summary").isVisible()) {
            tab.locator(".filters__summary").click();
        }
    }

    private static void unfold(Page tab, String facet) {
        tab.locator(".facet__title", new Page.LocatorOptions().setHasText(facet))
                .first()
                .click();
    }

    private static List<String> results(Page tab) {
        var texts =
                new ArrayList<>(tab.locator(".hit__name, #count, .chips .chip").allInnerTexts());
        texts.addAll(tab.locator(".filters label").allTextContents());
        return texts.stream().map(String::strip).toList();
    }

    private static List<String> loads(Page tab) {
        var loads = new ArrayList<String>();
        tab.onDOMContentLoaded(page -> loads.add(page.url()));
        return loads;
    }

    private static List<String> withoutScripts(String address) {
        try (var plain = Browser.get().window(Browser.WIDE, false)) {
            var tab = plain.newPage();
            tab.navigate(address);
            return results(tab);
        }
    }

    private Page open(String path, int width) {
        window = Browser.get().window(width, true);
        var tab = window.newPage();
        tab.setDefaultTimeout(15_000);
        tab.navigate(DemoSite.get().address(path));
        return tab;
    }
}
