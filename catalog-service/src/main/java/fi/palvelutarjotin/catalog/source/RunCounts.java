package fi.palvelutarjotin.catalog.source;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the records of one run. Every record read is counted once: {@code read = added + changed + unchanged +
 * unpublished + rejected}.
 *
 * @param added not known before
 * @param changed known, and now different in our words
 * @param unchanged known and the same
 * @param unpublished understood, but not to be shown
 * @param rejected not understood, and kept with the reason
 * @param vanished known before, and not in the source any more
 * @param reasons how many records were rejected or unpublished for which reason
 * @param unknownCodes how often a code was met that a mapping table lacks, by {@code table: code}
 */
@Serdeable
public record RunCounts(
        int added,
        int changed,
        int unchanged,
        int unpublished,
        int rejected,
        int vanished,
        Map<String, Integer> reasons,
        Map<String, Integer> unknownCodes) {

    /** So many kinds are counted one by one; more would be no report that anybody reads. */
    static final int MOST_KINDS = 1_000;

    static final String OTHERS = "(others)";

    public static final RunCounts NONE = new RunCounts(0, 0, 0, 0, 0, 0, Map.of(), Map.of());

    public RunCounts {
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
        unknownCodes = Collections.unmodifiableMap(new TreeMap<>(unknownCodes));
    }

    public int read() {
        return added + changed + unchanged + unpublished + rejected;
    }

    RunCounts plus(RunCounts other) {
        return new RunCounts(
                added + other.added,
                changed + other.changed,
                unchanged + other.unchanged,
                unpublished + other.unpublished,
                rejected + other.rejected,
                vanished + other.vanished,
                sum(reasons, other.reasons),
                sum(unknownCodes, other.unknownCodes));
    }

    RunCounts plusVanished(int more) {
        return plus(new RunCounts(0, 0, 0, 0, 0, more, Map.of(), Map.of()));
    }

    private static Map<String, Integer> sum(Map<String, Integer> left, Map<String, Integer> right) {
        var sum = new TreeMap<>(left);
        right.forEach((key, count) ->
                sum.merge(sum.size() < MOST_KINDS || sum.containsKey(key) ? key : OTHERS, count, Integer::sum));
        return sum;
    }
}
