package fi.palvelutarjotin.web.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How dark an area is: 0 where nothing was found, else 1…4. The counts there are, not their size, are parted evenly:
 * beside the county's one town everything else would be equally pale.
 */
final class Shades {

    static final int DARKEST = 4;

    /** The counts of one shade. */
    record Step(int shade, long from, long to) {}

    private final List<Step> steps;

    private Shades(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    static Shades of(Collection<Long> counts) {
        var different = counts.stream().distinct().sorted().toList();
        var steps = new ArrayList<Step>();
        if (!different.isEmpty() && different.getFirst() == 0) {
            steps.add(new Step(0, 0, 0));
            different = different.subList(1, different.size());
        }
        var shades = Math.min(DARKEST, different.size());
        for (var shade = 1; shade <= shades; shade++) {
            var from = (shade - 1) * different.size() / shades;
            var to = shade * different.size() / shades - 1;
            steps.add(new Step(shade, different.get(from), different.get(to)));
        }
        return new Shades(steps);
    }

    /** The shades in use, from the palest. */
    List<Step> steps() {
        return steps;
    }

    /** The shade of one of the counts. */
    int of(long count) {
        return steps.stream()
                .filter(step -> count >= step.from() && count <= step.to())
                .mapToInt(Step::shade)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a count that is not of this map: " + count));
    }
}
