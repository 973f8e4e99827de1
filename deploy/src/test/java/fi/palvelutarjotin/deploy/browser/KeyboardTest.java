package fi.palvelutarjotin.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fi.palvelutarjotin.catalog.text.Language;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The site with a keyboard alone (WCAG 2.2: 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11). */
class KeyboardTest {

    /** What stands on one line may differ by this many pixels in height. */
    private static final int ONE_LINE = 4;

    static Stream<Pages.InLanguage> pages() {
        return Pages.all().filter(page -> page.language() == Language.FI);
    }

    @ParameterizedTest(name = "{0} px, JavaScript {1}")
    @CsvSource({"1280,true", "1280,false", "320,true", "320,false"})
    void theKeyboardLeadsFromTheFirstWordToThePaper(int width, boolean javaScript) {
        try (var window = Browser.get().window(width, javaScript)) {
            var tab = window.newPage();
            var keys = new Keyboard(tab);
            tab.navigate(DemoSite.get().address("/fi"));
            keys.to(tab.getByLabel("Mitä etsit?"));
            tab.keyboard().type("ryhmä");
            tab.keyboard().press("Enter");
            assertThat(tab).hasURL(Pattern.compile("q="));
            if (width == Browser.NARROW) {
                keys.to(tab.locator(".filters__summary"));
                tab.keyboard().press("Enter");
            }
            keys.to(tab.locator(".facet__title", withText("Hinta")));
            tab.keyboard().press("Enter");
            keys.to(tab.locator("#price-free"));
            tab.keyboard().press("Space");
            keys.to(tab.locator(".filters__apply"));
            tab.keyboard().press("Enter");
            assertThat(tab.locator(".chips")).containsText("Maksuton");
            keys.to(tab.locator(".hit__name a").first());
            tab.keyboard().press("Enter");
            assertThat(tab).hasURL(Pattern.compile("/fi/listing/"));
            keys.to(tab.locator("main button", withText("Lisää tarjottimelle")).first());
            tab.keyboard().press("Enter");
            assertThat(tab).hasURL(Pattern.compile("/fi/tray"));
            assertThat(tab.locator(".tray__line")).hasCount(1);
            keys.to(tab.locator("main a[href*='/tray.pdf']").first());
            var paper = tab.waitForResponse(
                    answer -> answer.url().contains("/tray.pdf"),
                    () -> tab.keyboard().press("Enter"));
            assertThat(paper.status()).isEqualTo(200);
            assertThat(paper.headers().get("content-type")).startsWith("application/pdf");
        }
    }

    /** In one column, as on a phone, the order on the screen is the order in which one reads. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyStopIsSeenAndTheyComeInReadingOrder(Pages.InLanguage page) {
        try (var window = Browser.get().window(Browser.NARROW, true)) {
            var tab = window.newPage();
            tab.navigate(DemoSite.get().address(page.path()));
            var stops = new Keyboard(tab).throughThePage();
            assertThat(stops).hasSizeGreaterThan(8);
            assertThat(stops).allSatisfy(stop -> {
                assertThat(stop.ring()).as("shows that it has the focus").isTrue();
                assertThat(stop.seen()).as("is scrolled into view").isTrue();
            });
            for (var i = 1; i < stops.size(); i++) {
                var before = stops.get(i - 1);
                var after = stops.get(i);
                assertThat(after.at()).as("%s after %s", after, before).isGreaterThan(before.at());
                if (i > 1 && !before.inPicture() && !after.inPicture()) {
                    assertThat(isReadAfter(before, after))
                            .as("%s after %s", after, before)
                            .isTrue();
                }
            }
        }
    }

    /** Below, or on the same line and further right. */
    private static boolean isReadAfter(Keyboard.Stop before, Keyboard.Stop after) {
        return after.top() >= before.bottom() - ONE_LINE
                || after.bottom() > before.bottom() + ONE_LINE
                || (after.bottom() > before.top() && after.left() >= before.left());
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
