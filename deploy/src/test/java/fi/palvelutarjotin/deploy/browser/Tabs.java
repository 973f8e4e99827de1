package fi.palvelutarjotin.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** What tests of scripts ask of an open page. */
final class Tabs {

    /** Sums up what moved without anybody touching the page; the browser's own measure of layout shift. */
    private static final String MEASURE_SHIFTS = """
            window.shifts = 0;
            window.shifted = [];
            new PerformanceObserver(list => list.getEntries().forEach(entry => {
              window.shifts += entry.value;
              window.shifted.push(...entry.sources.map(source => source.node?.nodeName + '.' + source.node?.className));
            })).observe({ type: 'layout-shift', buffered: true });
            """;

    private Tabs() {}

    static void measureShifts(Page tab) {
        tab.addInitScript(MEASURE_SHIFTS);
    }

    /** Forgets what moved until now. */
    static void measureShiftsFromNow(Page tab) {
        tab.evaluate("window.shifts = 0; window.shifted = []");
    }

    /** How far things moved since the page was opened, and what. */
    static void assertThatNothingMoved(Page tab) {
        tab.evaluate("document.fonts.ready.then(() => new Promise(done => setTimeout(done, 300)))");
        var moved = ((Number) tab.evaluate("window.shifts")).doubleValue();
        assertThat(moved).as("what moved: %s", tab.evaluate("window.shifted")).isLessThan(0.01);
    }

    /** Collects the addresses that are asked for from now on. */
    static List<String> requests(Page tab, Predicate<String> wanted) {
        var addresses = new CopyOnWriteArrayList<String>();
        tab.onRequest((Request request) -> {
            if (wanted.test(request.url())) {
                addresses.add(request.url());
            }
        });
        return addresses;
    }
}
