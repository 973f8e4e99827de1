package fi.palvelutarjotin.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page with text twice as large (WCAG 2.2: 1.4.4), as somebody sees it who has set that in the browser. */
class LargeTextTest {

    /** Half of a desk: where text is as wide as on the narrowest phone. */
    private static final int HALF = 640;

    private static final double TWICE = 1.9;

    /** Through the style object, which the pages' security policy leaves to the reader's own tools. */
    private static final String ENLARGE =
            "document.documentElement.style.setProperty('font-size', '200%', 'important')";

    /** Headings grow with the window too, and are large already: they are not measured. */
    private static final String SIZES =
            "[...document.querySelectorAll('main p, main label, main dd, .site-footer a')].slice(0, 20)"
                    + ".map(e => parseFloat(getComputedStyle(e).fontSize))";

    /** Texts that a box cuts off, that stick out of the page, or that run out of their box below. */
    private static final String CUT_OFF = """
            () => {
              const cut = [];
              for (const e of document.querySelectorAll('body *')) {
                // What lies on a map is moved into sight.
                if (e.closest('svg, .visually-hidden, .report__trap, .skip-link, select, datalist, .leaflet-map-pane')) continue;
                const hasText = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim() !== '');
                if (!hasText || !e.checkVisibility({ visibilityProperty: true })) continue;
                const style = getComputedStyle(e);
                const box = e.getBoundingClientRect();
                const sticksOut = box.right > innerWidth + 1 || box.left < -1;
                const block = style.display !== 'inline' && e.tagName !== 'TEXTAREA';
                const tooWide = block && e.scrollWidth > e.clientWidth + 1;
                const tooHigh = block && e.scrollHeight > e.clientHeight + parseFloat(style.fontSize) / 2;
                let clipped = false;
                for (let a = e.parentElement; a && a !== document.body; a = a.parentElement) {
                  if (getComputedStyle(a).overflowX === 'visible') continue;
                  const edge = a.getBoundingClientRect();
                  clipped ||= box.right > edge.right + 1 || box.bottom > edge.bottom + 1;
                }
                if (sticksOut || tooWide || tooHigh || clipped) {
                  cut.push([sticksOut && 'out', tooWide && 'wide', tooHigh && 'high', clipped && 'clipped']
                      .filter(Boolean).join(' ') + ': ' + e.outerHTML.slice(0, 160));
                }
              }
              return cut;
            }
            """;

    static Stream<Pages.InLanguage> pages() {
        return Pages.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsCutOffWhenTextIsTwiceAsLarge(Pages.InLanguage page) {
        try (var window = Browser.get().window(HALF, true)) {
            var tab = window.newPage();
            tab.navigate(DemoSite.get().address(page.path()));
            var usual = sizes(tab);
            tab.evaluate(ENLARGE);
            var large = sizes(tab);
            assertThat(usual).isNotEmpty().hasSameSizeAs(large);
            for (var i = 0; i < usual.size(); i++) {
                assertThat(large.get(i))
                        .as("text grows with the reader's setting")
                        .isGreaterThan(usual.get(i) * TWICE);
            }
            assertThat((Boolean) tab.evaluate(
                            "document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth"))
                    .as("scrolls sideways")
                    .isFalse();
            assertThat((List<?>) tab.evaluate(CUT_OFF)).isEmpty();
        }
    }

    private static List<Double> sizes(Page tab) {
        return ((List<?>) tab.evaluate(SIZES))
                .stream().map(size -> ((Number) size).doubleValue()).toList();
    }
}
