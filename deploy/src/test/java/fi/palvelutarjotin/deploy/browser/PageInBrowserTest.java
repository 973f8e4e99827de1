package fi.palvelutarjotin.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in every language, on a desk and on the narrowest phone, for people with all kinds of senses and hands. */
class PageInBrowserTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Breaches of the content security policy become console errors; this tells which rule it was. */
    private static final String TELL_BREACHES =
            "document.addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective))";

    static Stream<Arguments> pages() {
        return Pages.all()
                .flatMap(page ->
                        IntStream.of(Browser.WIDE, Browser.NARROW).mapToObj(width -> Arguments.of(page, width)));
    }

    @ParameterizedTest(name = "{0} {1} px")
    @MethodSource("pages")
    void everybodyCanUseThePage(Pages.InLanguage page, int width) {
        try (var window = Browser.get().window(width, true)) {
            var tab = window.newPage();
            var complaints = new ArrayList<String>();
            tab.addInitScript(TELL_BREACHES);
            tab.onPageError(complaints::add);
            tab.onConsoleMessage(message -> {
                // That a missing page is answered with 404 is told in the console too.
                if (message.type().equals("error") && !isTheAnswerItself(page, message.text())) {
                    complaints.add(message.text());
                }
            });
            tab.navigate(DemoSite.get().address(page.path()));
            assertThat(scrollsSideways(tab)).as("scrolls sideways").isFalse();
            assertThat(faults(tab)).isEmpty();
            skipLinkLeadsPastTheHeader(tab);
            assertThat(complaints).isEmpty();
        }
    }

    private static boolean isTheAnswerItself(Pages.InLanguage page, String message) {
        return page.page().status() != 200
                && message.contains("status of " + page.page().status());
    }

    static boolean scrollsSideways(Page tab) {
        return (Boolean) tab.evaluate("document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth");
    }

    static String faults(Page tab) {
        return new AxeBuilder(tab)
                .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                        .map(fault -> fault.getId() + ": " + fault.getHelp() + " "
                                + fault.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .limit(3)
                                        .toList())
                        .collect(Collectors.joining("\n"));
    }

    private static void skipLinkLeadsPastTheHeader(Page tab) {
        tab.keyboard().press("Tab");
        assertThat(tab.locator(".skip-link")).isFocused();
        assertThat(tab.locator(".skip-link")).isInViewport();
        tab.keyboard().press("Enter");
        assertThat(tab.locator("main")).isFocused();
    }
}
