package fi.palvelutarjotin.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map of places: by mouse, touch and keyboard, without movement, without an answer and without scripts. */
class PlacesOnMapTest {

    private static final String TELL_BREACHES =
            "document.addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective))";
    /** A point is one listing's place, a number so many of them. */
    private static final String SHOWN = "[...document.querySelectorAll('#points .point')]"
            + ".map(point => Number(point.textContent || 1)).reduce((sum, count) => sum + count, 0)";

    private final List<String> complaints = new ArrayList<>();
    private @Nullable BrowserContext window;

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.NARROW})
    void everyPlaceOfWhatWasFoundIsOnTheMap(int width) {
        var tab = open("/fi/map?price=free", width);
        var status = tab.locator("#points-count");
        assertThat(status).hasText(Pattern.compile("^Kartalla on [0-9]+ paikkaa\\..*"));
        var answer = tab.evaluate("fetch(document.getElementById('points').dataset.points).then(a => a.json())"
                + ".then(a => [a.total, a.withoutPlace, a.places, a.points.length])");
        var numbers = ((List<?>) answer)
                .stream().map(one -> ((Number) one).intValue()).toList();
        assertThat(numbers.get(2)).isGreaterThan(20).isEqualTo(numbers.get(3));
        assertThat(tab.evaluate(SHOWN)).isEqualTo(numbers.get(2));
        assertThat(status).containsText("Kartalla on " + numbers.get(2) + " paikkaa.");
        assertThat(tab.locator(".map__count")).containsText(numbers.get(0).toString());
        if (numbers.get(1) > 1) {
            assertThat(status).containsText("Lisäksi " + numbers.get(1) + " tuloksella ei ole paikkaa kartalla.");
        }
        assertThat(tab.locator("#points .ground").first()).isVisible();
        assertThat(PageInBrowserTest.scrollsSideways(tab)).isFalse();
        assertThat(PageInBrowserTest.faults(tab)).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.NARROW})
    void aMarkLeadsToTheListingsPage(int width) {
        var tab = open("/fi/map?county=02&q=" + DemoSite.WORD, width);
        var link = opened(tab, Locator::click);
        assertThat(PageInBrowserTest.faults(tab)).isEmpty();
        assertThat(PageInBrowserTest.scrollsSideways(tab)).isFalse();
        var name = link.innerText();
        link.click();
        assertThat(tab).hasURL(Pattern.compile("/fi/listing/[0-9a-f-]{36}$"));
        assertThat(tab.locator("h1")).hasText(name);
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.NARROW})
    void theWholeAreaIsInSightAtFirst(int width) {
        var tab = open("/fi/map?county=02", width);
        assertThat(tab.locator("#points .ground").first()).isVisible();
        assertThat(
                        tab.evaluate(
                                "(() => { const frame = document.getElementById('points').getBoundingClientRect();"
                                        + " return [...document.querySelectorAll('#points .ground')]"
                                        + ".map(area => area.getBoundingClientRect()).every(area => area.left >= frame.left"
                                        + " && area.right <= frame.right && area.top >= frame.top && area.bottom <= frame.bottom) })()"))
                .isEqualTo(true);
    }

    @Test
    void theKeyboardIsEnough() {
        var tab = open("/fi/map?county=02&q=" + DemoSite.WORD, Browser.WIDE);
        var link = opened(tab, mark -> mark.press("Enter"));
        assertThat(link).isFocused();
        tab.keyboard().press("Escape");
        assertThat(tab.locator(".leaflet-popup")).hasCount(0);
        assertThat(tab.locator("#points .point:focus")).hasCount(1);
        tab.keyboard().press(" ");
        assertThat(tab.locator(".leaflet-popup a[href*=listing]").first()).isFocused();
        tab.keyboard().press("Enter");
        assertThat(tab).hasURL(Pattern.compile("/fi/listing/"));
    }

    @Test
    void everyMarkAndButtonHasAName() {
        var tab = open("/sv/map?county=02", Browser.WIDE);
        assertThat(tab.locator("#points .point").first()).isVisible();
        assertThat(tab.evaluate("[...document.querySelectorAll('#points [role=button]')]"
                        + ".filter(button => !button.getAttribute('aria-label')).length"))
                .isEqualTo(0);
        assertThat(tab.locator("#points .leaflet-control-zoom-in")).hasAttribute("aria-label", "Zooma in");
    }

    @Test
    void nothingMovesByItselfAndNothingIsPushedAside() {
        window = Browser.get().window(Browser.WIDE, true);
        var tab = window.newPage();
        tab.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        Tabs.measureShifts(tab);
        tab.navigate(DemoSite.get().address("/fi/map?county=02"));
        assertThat(tab.locator("#points .point").first()).isVisible();
        Tabs.assertThatNothingMoved(tab);
        tab.locator("#points").scrollIntoViewIfNeeded();
        tab.locator(".leaflet-control-zoom-in").click();
        assertThat(tab.locator(".leaflet-zoom-anim, .leaflet-pan-anim")).hasCount(0);
    }

    @Test
    void morePlacesThanOneAnswerHoldsAreAskedForWhereOneLooks() {
        window = Browser.get().window(Browser.WIDE, true);
        var tab = window.newPage();
        var asked = new ArrayList<String>();
        tab.route("**/api/v1/map?**", route -> {
            asked.add(route.request().url());
            route.fulfill(
                    new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody(
                                    "{\"total\":6000,\"placed\":5340,\"withoutPlace\":660,\"places\":5340,\"inBox\":9,\"points\":["
                                            + "{\"id\":\"1\",\"name\":\"<b>Kuoro</b>\",\"nameLanguage\":\"fi\",\"municipality\":null,"
                                            + "\"latitude\":60.4,\"longitude\":25.0,\"approximate\":true,\"url\":\"/fi/listing/1\"}]}"));
        });
        tab.navigate(DemoSite.get().address("/fi/map?county=02"));
        assertThat(tab.locator("#points-count"))
                .hasText(Pattern.compile("Kartalla on nyt 1 paikkaa\\. Niitä on yhteensä 5.340\\. Lähennä karttaa,"
                        + " niin näet loput\\. Lisäksi 660 tuloksella.*"));
        tab.locator(".leaflet-control-zoom-in").click();
        tab.waitForCondition(() -> asked.size() == 2);
        assertThat(asked.getFirst()).doesNotContain("bbox");
        assertThat(asked.getLast()).containsPattern("&bbox=24\\.[0-9]+,60\\.[0-9]+,25\\.[0-9]+,60\\.[0-9]+$");
        tab.locator("#points .point").click();
        assertThat(tab.locator(".leaflet-popup a[href*=listing]")).hasText("<b>Kuoro</b>");
        assertThat(tab.locator(".leaflet-popup")).containsText("Tarkka paikka puuttuu.");
    }

    @Test
    void withoutAnAnswerThePageSaysWhereThePlacesAre() {
        window = Browser.get().window(Browser.WIDE, true);
        var tab = window.newPage();
        tab.route("**/api/v1/map?**", Route::abort);
        tab.route("**/map/areas**", Route::abort);
        tab.onPageError(complaints::add);
        tab.navigate(DemoSite.get().address("/fi/map"));
        assertThat(tab.locator("#points-count")).hasText("Paikkoja ei saatu kartalle. Ne ovat luettelossa.");
        assertThat(tab.locator(".map__drawing")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.NARROW})
    void withoutScriptsTheDrawnMapIsAllThereIs(int width) {
        window = Browser.get().window(width, false);
        var tab = window.newPage();
        tab.navigate(DemoSite.get().address("/fi/map?county=02"));
        assertThat(tab.locator(".map__drawing")).isVisible();
        assertThat(tab.locator(".points")).not().isVisible();
        assertThat(tab.locator(".map__to-points")).not().isVisible();
    }

    /** Goes closer until a mark tells what is there, and gives the link to it. */
    private static Locator opened(Page tab, java.util.function.Consumer<Locator> press) {
        assertThat(tab.locator("#points .point").first()).isVisible();
        var link = tab.locator(".leaflet-popup a[href*=listing]").first();
        for (var closer = 0; closer < 12 && link.count() == 0; closer++) {
            press.accept(mark(tab));
            tab.waitForTimeout(500);
        }
        assertThat(link).isVisible();
        return link;
    }

    /** One that is in sight: the markers of what lies beyond the edge are kept ready. */
    private static Locator mark(Page tab) {
        var marks = tab.locator("#points .point");
        var frame = tab.locator("#points").boundingBox();
        return marks.all().stream()
                .filter(mark -> {
                    var box = mark.boundingBox();
                    return box.x > frame.x + 60
                            && box.y > frame.y + 110
                            && box.x + box.width < frame.x + frame.width
                            && box.y + box.height < frame.y + frame.height;
                })
                .findFirst()
                .orElseGet(marks::first);
    }

    private Page open(String path, int width) {
        window = Browser.get().window(width, true);
        var tab = window.newPage();
        tab.setDefaultTimeout(15_000);
        tab.addInitScript(TELL_BREACHES);
        tab.onPageError(complaints::add);
        tab.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        tab.navigate(DemoSite.get().address(path));
        return tab;
    }
}
