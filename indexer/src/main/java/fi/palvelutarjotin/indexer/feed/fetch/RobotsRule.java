package fi.palvelutarjotin.indexer.feed.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A line of a robots.txt file (RFC 9309, 2.2.2 and 2.2.3).
 *
 * @param pattern the beginning of a path; {@code *} stands for anything, a {@code $} at the end for the path's end
 */
record RobotsRule(boolean allow, String pattern) {

    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

    RobotsRule {
        pattern = written(pattern);
    }

    /**
     * Whether the rule speaks of a path.
     *
     * @param path as {@link #written} writes it
     */
    boolean matches(String path) {
        var anchored = pattern.endsWith("$");
        var pieces = (anchored ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
        if (!path.startsWith(pieces[0])) {
            return false;
        }
        var at = pieces[0].length();
        // The earliest place for each piece leaves the most room for the rest, so nothing has to be tried twice.
        for (var i = 1; i < pieces.length - 1; i++) {
            var found = path.indexOf(pieces[i], at);
            if (found < 0) {
                return false;
            }
            at = found + pieces[i].length();
        }
        if (pieces.length == 1) {
            return !anchored || at == path.length();
        }
        var last = pieces[pieces.length - 1];
        return anchored ? path.length() - last.length() >= at && path.endsWith(last) : path.indexOf(last, at) >= 0;
    }

    /** One way of writing a path: letters and other unreserved characters plain, what must be escaped as {@code %XX}. */
    static String written(String path) {
        var ascii = new StringBuilder();
        for (var one : path.getBytes(UTF_8)) {
            ascii.append(one >= 0x21 && one <= 0x7e ? String.valueOf((char) one) : "%%%02X".formatted(one & 0xff));
        }
        return ESCAPE.matcher(ascii).replaceAll(escape -> {
            var meant = (char) Integer.parseInt(escape.group(1), 16);
            var unreserved = String.valueOf(meant).matches("[A-Za-z0-9._~-]");
            return unreserved ? String.valueOf(meant) : escape.group().toUpperCase(Locale.ROOT);
        });
    }
}
