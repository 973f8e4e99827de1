package fi.palvelutarjotin.web.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** The known parameter that somebody probably meant: the one with the fewest letters different. */
final class NearestName {

    private static final int LONGEST_COMPARED = 40;

    private NearestName() {}

    static Parameter to(String name) {
        var written =
                name.substring(0, Math.min(name.length(), LONGEST_COMPARED)).toLowerCase(Locale.ROOT);
        return Arrays.stream(Parameter.values())
                .min(Comparator.comparingInt(
                        parameter -> changes(written, parameter.code().toLowerCase(Locale.ROOT))))
                .orElseThrow();
    }

    /** How many letters must be changed, added or left out (Levenshtein). */
    static int changes(String from, String to) {
        var previous = new int[to.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (var i = 1; i <= from.length(); i++) {
            var current = new int[to.length() + 1];
            current[0] = i;
            for (var j = 1; j <= to.length(); j++) {
                var same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + same);
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
