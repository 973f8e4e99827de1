package fi.palvelutarjotin.indexer.feed.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a robots.txt file says to one reader (RFC 9309).
 *
 * @param crawlDelay the pause it wishes between two pages; not in the RFC but widely meant
 */
record RobotsRules(List<RobotsRule> rules, Duration crawlDelay) {

    static final RobotsRules ALLOW_ALL = new RobotsRules(List.of(), Duration.ZERO);

    static final RobotsRules DISALLOW_ALL = new RobotsRules(List.of(new RobotsRule(false, "/")), Duration.ZERO);

    /** Longer wishes are taken for this long; a site that wants us away says Disallow. */
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);

    private record Line(String key, String value) {}

    RobotsRules {
        rules = List.copyOf(rules);
    }

    /**
     * Reads the rules for a reader: all groups that name it, or those for everybody where none does.
     *
     * @param product the reader's name without version
     */
    static RobotsRules parse(String text, String product) {
        var lines = lines(text);
        var own = collect(lines, product);
        return own.orElseGet(() -> collect(lines, "*").orElse(ALLOW_ALL));
    }

    /** Whether a page may be read: the longest pattern decides, and Allow where two are equally long. */
    boolean allow(URI page) {
        var query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
        var path = page.getRawPath() == null || page.getRawPath().isEmpty() ? "/" : page.getRawPath();
        var written = RobotsRule.written(path + query);
        var longest = -1;
        var allowed = true;
        for (var rule : rules) {
            var length = rule.pattern().length();
            if ((length > longest || (length == longest && rule.allow())) && rule.matches(written)) {
                longest = length;
                allowed = rule.allow();
            }
        }
        return allowed;
    }

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        for (var line : text.replace("\uFEFF", "").split("\r\n|\r|\n", -1)) {
            var meant = line.replaceFirst("#.*", "");
            var colon = meant.indexOf(':');
            if (colon > 0) {
                var key = meant.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                lines.add(new Line(key, meant.substring(colon + 1).strip()));
            }
        }
        return lines;
    }

    private static Optional<RobotsRules> collect(List<Line> lines, String reader) {
        var rules = new ArrayList<RobotsRule>();
        var delay = Duration.ZERO;
        var named = false;
        var inGroup = false;
        var namesJustBefore = false;
        for (var line : lines) {
            if (line.key().equals("user-agent")) {
                inGroup = names(line.value(), reader) || (namesJustBefore && inGroup);
                named |= inGroup;
                namesJustBefore = true;
                continue;
            }
            var rule = List.of("allow", "disallow", "crawl-delay").contains(line.key());
            namesJustBefore &= !rule;
            if (!inGroup || line.value().isEmpty()) {
                continue;
            }
            switch (line.key()) {
                case "allow" -> rules.add(new RobotsRule(true, line.value()));
                case "disallow" -> rules.add(new RobotsRule(false, line.value()));
                case "crawl-delay" -> delay = delay(line.value());
                default -> {} // sitemaps and inventions
            }
        }
        return named ? Optional.of(new RobotsRules(rules, delay)) : Optional.empty();
    }

    /** A name in the file may carry a version; what counts is its beginning of letters, in any case. */
    private static boolean names(String value, String reader) {
        return reader.equals("*")
                ? value.startsWith("*")
                : value.replaceFirst("[^A-Za-z_-].*", "").equalsIgnoreCase(reader);
    }

    private static Duration delay(String seconds) {
        if (!seconds.matches("\\d{1,6}(\\.\\d{1,3})?")) {
            return Duration.ZERO;
        }
        var wish = Duration.ofMillis((long) (Double.parseDouble(seconds) * 1000));
        return wish.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : wish;
    }
}
