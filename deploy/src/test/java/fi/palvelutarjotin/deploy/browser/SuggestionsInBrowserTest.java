package fi.palvelutarjotin.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Suggestions while somebody types: by keyboard, mouse and touch, and when no answer comes. */
class SuggestionsInBrowserTest {

    private @Nullable BrowserContext window;

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fi", "/fi/search"})
    void theKeyboardIsEnoughAndTheFocusStaysInTheField(String path) {
        var tab = open(path, Browser.WIDE);
        var field = typed(tab, "Mitä etsit?", "kuor");
        var options = options(tab, "q");
        assertThat(field).hasAttribute("aria-expanded", "true");
        assertThat(field).not().hasAttribute("aria-activedescendant", Pattern.compile(".*"));
        var last = options.count() - 1;

        field.press("ArrowDown");
        assertActive(field, options, 0);
        field.press("ArrowUp");
        assertActive(field, options, last);
        field.press("ArrowDown");
        assertActive(field, options, 0);
        for (var inTheText : new String[] {"Home", "End", "ArrowLeft", "ArrowRight"}) {
            field.press("ArrowDown");
            field.press(inTheText);
            assertThat(field).not().hasAttribute("aria-activedescendant", Pattern.compile(".*"));
        }
        field.press("Escape");
        assertThat(field).hasAttribute("aria-expanded", "false");
        assertThat(list(tab, "q")).not().isVisible();
        assertThat(field).hasValue("kuor");
        field.press("Alt+ArrowDown");
        assertThat(list(tab, "q")).isVisible();
        field.press("Tab");
        assertThat(list(tab, "q")).not().isVisible();
        assertThat(field).hasValue("kuor");
        assertThat(field).not().isFocused();
    }

    @Test
    void enterGoesWhereTheActiveSuggestionLeads() {
        var tab = open("/fi", Browser.WIDE);
        var field = typed(tab, "Mitä etsit?", "tuusul");
        var place = options(tab, "q").filter(new Locator.FilterOptions().setHasText("Paikkakunta"));
        while (!"true".equals(place.first().getAttribute("aria-selected"))) {
            field.press("ArrowDown");
        }
        field.press("Enter");
        assertThat(tab).hasURL(Pattern.compile("/fi/search\\?municipality=858$"));
        assertThat(tab.locator(".chips")).containsText("Tuusula");
    }

    @Test
    void withoutAChoiceEnterSearchesForWhatWasTyped() {
        var tab = open("/fi", Browser.WIDE);
        typed(tab, "Mitä etsit?", "kuor").press("Enter");
        assertThat(tab).hasURL(Pattern.compile("/fi/search\\?.*q=kuor(&.*)?$"));
    }

    @Test
    void theNumberOfSuggestionsIsSaidAndEachSaysWhatItIs() {
        var tab = open("/fi", Browser.WIDE);
        typed(tab, "Mitä etsit?", "tuusul");
        var count = options(tab, "q").count();
        assertThat(tab.locator(".suggest[data-for=q] [role=status]"))
                .hasText(count + " ehdotusta. Siirry niihin nuolinäppäimillä.");
        assertThat(tab.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Ehdotukset")))
                .isVisible();
        assertThat(options(tab, "q").locator(".suggest__kind").allInnerTexts())
                .hasSize(count)
                .doesNotContain("");
        tab.getByLabel("Mitä etsit?").fill("xyzzyqwerty");
        assertThat(tab.locator(".suggest[data-for=q] [role=status]")).hasText("Ei ehdotuksia.");
        assertThat(list(tab, "q")).not().isVisible();
    }

    @Test
    void placesAreSuggestedWhereAPlaceIsAskedForAndAreOnlyFilledIn() {
        var tab = open("/fi", Browser.WIDE);
        var field = typed(tab, "Missä?", "träsk");
        assertThat(options(tab, "where").first()).containsText("Järvenpää");
        field.press("ArrowDown");
        field.press("Enter");
        assertThat(field).hasValue("Järvenpää");
        assertThat(field).isFocused();
        assertThat(tab).hasURL(Pattern.compile("/fi$"));
        field.press("Enter");
        assertThat(tab).hasURL(Pattern.compile("municipality=186"));
    }

    @Test
    void wordsThatAreChosenKeepThePlaceThatWasTold() {
        var tab = open("/fi", Browser.WIDE);
        tab.getByLabel("Missä?").first().fill("Tuusula");
        typed(tab, "Mitä etsit?", "yksinäi");
        options(tab, "q")
                .filter(new Locator.FilterOptions().setHasText("Tarve"))
                .first()
                .click();
        assertThat(tab).hasURL(Pattern.compile("q=.*municipality=858|municipality=858.*q="));
    }

    @ParameterizedTest
    @CsvSource({"1280,false", "320,true"})
    void aPressOnASuggestionIsEnough(int width, boolean byTouch) {
        var tab = byTouch ? touch("/fi") : open("/fi", width);
        typed(tab, "Mitä etsit?", "tuusul");
        var place = options(tab, "q")
                .filter(new Locator.FilterOptions().setHasText("Paikkakunta"))
                .first();
        if (byTouch) {
            place.tap();
        } else {
            place.click();
        }
        assertThat(tab).hasURL(Pattern.compile("municipality=858$"));
    }

    @ParameterizedTest
    @CsvSource({"/fi,1280,LIGHT", "/fi,320,DARK", "/sv/search,1280,DARK", "/se/search,320,LIGHT"})
    void theOpenListHasNoFaultAndMovesNothing(String path, int width, ColorScheme colours) {
        var tab = open(path, width);
        tab.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        var before = tab.locator("main").boundingBox().height;
        tab.locator("#q").pressSequentially("tuusul");
        assertThat(options(tab, "q").first()).isVisible();
        tab.locator("#q").press("ArrowDown");
        assertThat(PageInBrowserTest.faults(tab)).isEmpty();
        assertThat(PageInBrowserTest.scrollsSideways(tab)).isFalse();
        assertThat(tab.locator("main").boundingBox().height).isEqualTo(before);
    }

    @Test
    void textOfDoubleSizeStaysOnTheScreen() {
        var tab = open("/fi", 2 * Browser.NARROW);
        tab.evaluate("document.documentElement.style.fontSize = '200%'");
        typed(tab, "Mitä etsit?", "tuusul");
        assertThat(PageInBrowserTest.scrollsSideways(tab)).isFalse();
        var field = tab.locator("#q").boundingBox();
        var list = list(tab, "q").boundingBox();
        assertThat(list.x).isGreaterThanOrEqualTo(0);
        assertThat(list.x + list.width).isLessThanOrEqualTo(2 * Browser.NARROW);
        assertThat(list.y).isGreaterThanOrEqualTo(field.y + field.height);
    }

    @Test
    void thereIsNeverMoreThanOneQuestionAndALateAnswerIsDropped() {
        var tab = open("/fi", Browser.WIDE);
        var held = new ArrayList<Route>();
        tab.route("**/api/v1/suggest?**", held::add);
        var failed = new ArrayList<String>();
        tab.onRequestFailed(request -> failed.add(request.url()));
        var field = tab.getByLabel("Mitä etsit?");
        field.pressSequentially("kuo");
        tab.waitForCondition(() -> held.size() == 1);
        field.pressSequentially("ro");
        tab.waitForCondition(() -> held.size() == 2);
        assertThat(failed).as("the first question was given up").hasSize(1);
        // Nobody answers the second one: it is given up too, and the form works as it is.
        tab.waitForCondition(() -> failed.size() == 2);
        assertThat(list(tab, "q")).not().isVisible();
        field.press("Enter");
        assertThat(tab).hasURL(Pattern.compile("q=kuoro"));
    }

    @Test
    void withoutAConnectionNothingIsSuggestedAndNothingBreaks() {
        var tab = open("/fi", Browser.WIDE);
        var complaints = new ArrayList<String>();
        tab.onPageError(complaints::add);
        tab.context().setOffline(true);
        tab.getByLabel("Mitä etsit?").pressSequentially("kuoro");
        tab.waitForTimeout(500);
        assertThat(list(tab, "q")).not().isVisible();
        tab.context().setOffline(false);
        tab.route("**/api/v1/suggest?**", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        tab.getByLabel("Mitä etsit?").pressSequentially("laulu");
        tab.waitForTimeout(500);
        assertThat(list(tab, "q")).not().isVisible();
        assertThat(complaints).isEmpty();
    }

    private static void assertActive(Locator field, Locator options, int number) {
        assertThat(options.nth(number)).hasAttribute("aria-selected", "true");
        assertThat(field).hasAttribute("aria-activedescendant", "q-suggestions-" + number);
        assertThat(field).isFocused();
        assertThat(options.nth(number)).isInViewport();
    }

    private static Locator typed(Page tab, String label, String text) {
        var field = tab.getByLabel(label).first();
        field.pressSequentially(text);
        assertThat(tab.locator("#" + field.getAttribute("id") + "-suggestions [role=option]")
                        .first())
                .isVisible();
        return field;
    }

    private static Locator list(Page tab, String field) {
        return tab.locator("#" + field + "-suggestions");
    }

    private static Locator options(Page tab, String field) {
        return list(tab, field).locator("[role=option]");
    }

    private Page open(String path, int width) {
        window = Browser.get().window(width, true);
        return openIn(window, path);
    }

    private Page touch(String path) {
        window = Browser.get().phone();
        return openIn(window, path);
    }

    private static Page openIn(BrowserContext window, String path) {
        var tab = window.newPage();
        tab.setDefaultTimeout(15_000);
        tab.navigate(DemoSite.get().address(path));
        return tab;
    }
}
