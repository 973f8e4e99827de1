package fi.palvelutarjotin.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody with a keyboard alone, who looks at every press of the Tab key where the focus is now. */
final class Keyboard {

    /** More than any page has to press. */
    private static final int MOST_TABS = 400;

    /**
     * What has the focus: a few words of it, whether it shows that it has it, and where it stands. A ring is an outline; the
     * boxes of the design system draw it as a shadow round the box that stands for them, and areas of the map as a thick line.
     */
    private static final String FOCUSED = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body || e === document.documentElement) return null;
              const outlined = s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
              const shadowed = s => s.boxShadow !== 'none';
              const own = getComputedStyle(e);
              const label = e.labels && e.labels.length ? e.labels[0] : null;
              const boxes = label ? [getComputedStyle(label, '::before'), getComputedStyle(label, '::after')] : [];
              const shape = e.querySelector('.map__shape');
              const ring = outlined(own) || boxes.some(b => outlined(b) || shadowed(b))
                  || (shape !== null && parseFloat(getComputedStyle(shape).strokeWidth) >= 3);
              const box = e.getBoundingClientRect();
              const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
                  && box.right > 0 && box.left < innerWidth;
              const all = [...document.querySelectorAll('*')];
              return { what: e.outerHTML.slice(0, 160), ring, seen, at: all.indexOf(e),
                       top: Math.round(box.top + scrollY), left: Math.round(box.left),
                       bottom: Math.round(box.bottom + scrollY), picture: e.closest('svg, .leaflet-container') !== null };
            }
            """;

    private final Page tab;

    Keyboard(Page tab) {
        this.tab = tab;
    }

    /**
     * Something that has the focus.
     *
     * @param at its place in the document
     * @param inPicture whether it lies on a map, where places have no order of reading
     */
    record Stop(String what, boolean ring, boolean seen, int at, int top, int bottom, int left, boolean inPicture) {}

    /** Presses Tab until something has the focus; every stop on the way shows that it has it. */
    void to(Locator goal) {
        for (var presses = 0; presses < MOST_TABS; presses++) {
            if ((Boolean) goal.evaluate("element => element === document.activeElement")) {
                return;
            }
            tab.keyboard().press("Tab");
            var stop = stop();
            if (stop != null) {
                assertThat(stop.ring()).as("the focus is seen: %s", stop).isTrue();
            }
        }
        throw new AssertionError("the Tab key does not lead to " + goal);
    }

    /** Goes from the top of the page to its end, and gives every stop. */
    List<Stop> throughThePage() {
        var stops = new ArrayList<Stop>();
        for (var presses = 0; presses < MOST_TABS; presses++) {
            tab.keyboard().press("Tab");
            var stop = stop();
            // Behind the last stop the browser leaves the page, or begins again.
            if (stop == null
                    || (!stops.isEmpty() && stop.at() == stops.getFirst().at())) {
                return stops;
            }
            stops.add(stop);
        }
        throw new AssertionError("the Tab key never leaves the page: " + stops.getLast());
    }

    private @Nullable Stop stop() {
        if (!(tab.evaluate(FOCUSED) instanceof Map<?, ?> told)) {
            return null;
        }
        return new Stop(
                of(told, "what", String.class),
                of(told, "ring", Boolean.class),
                of(told, "seen", Boolean.class),
                of(told, "at", Integer.class),
                of(told, "top", Integer.class),
                of(told, "bottom", Integer.class),
                of(told, "left", Integer.class),
                of(told, "picture", Boolean.class));
    }

    private static <T> T of(Map<?, ?> told, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(told.get(name), name));
    }
}
