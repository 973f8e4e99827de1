package fi.palvelutarjotin.indexer.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsRulesTest {

    private static boolean allows(String robots, String path) {
        return RobotsRules.parse(robots, "Palvelutarjotin").allow(URI.create("https://example.fi" + path));
    }

    /** The table of RFC 9309 2.2.2 and 2.2.3 and of the questions that sites get wrong. */
    @ParameterizedTest
    @CsvSource({
        "/, /anything, true",
        "/fish, /fish, true",
        "/fish, /fish.html, true",
        "/fish, /Fish, false",
        "/fish*, /fishheads/yummy.html, true",
        "/fish/, /fish, false",
        "/fish/, /fish/?id=1, true",
        "/*.php, /folder/any.php?parameters, true",
        "/*.php, /windows.PHP, false",
        "/*.php$, /filename.php, true",
        "/*.php$, /filename.php?parameters, false",
        "/*.php$, /a.php.php, true",
        "/fish*.php, /fishheads/catfish.php?id=1, true",
        "/*?, /feed?page=2, true",
        "/$, /, true",
        "/$, /fish, false",
        "/a*a$, /a, false",
        "/foo/bar/%62%61%7A, /foo/bar/baz, true",
        "/foo/bar/baz, /foo/bar/%62%61%7A, true",
        "/kävely, /k%C3%A4vely, true",
        "/k%c3%a4vely, /k%C3%A4vely, true",
        "/a%2Fb, /a/b, false",
    })
    void aPatternSpeaksOfAPath(String pattern, String path, boolean matches) {
        assertThat(allows("User-agent: *\nDisallow: " + pattern, path)).isEqualTo(!matches);
    }

    @Property
    void aPatternMatchesLikeTheExpressionThatItStandsFor(
            @ForAll("patterns") String pattern, @ForAll("paths") String path) {
        var anchored = pattern.endsWith("$");
        var body = anchored ? pattern.substring(0, pattern.length() - 1) : pattern;
        var expression =
                Arrays.stream(body.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));

        assertThat(new RobotsRule(false, pattern).matches(path))
                .isEqualTo(path.matches(expression + (anchored ? "" : ".*")));
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.strings().withChars("ab*$").ofMaxLength(6).map(rest -> "/" + rest);
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.strings().withChars("ab$").ofMaxLength(8).map(rest -> "/" + rest);
    }

    @Test
    void theLongestPatternDecidesWhereverItStands() {
        var robots = "User-agent: *\nDisallow: /\nAllow: /tapahtumat\nDisallow: /tapahtumat/vanhat\n";

        assertThat(allows(robots, "/")).isFalse();
        assertThat(allows(robots, "/tapahtumat/jumppa")).isTrue();
        assertThat(allows(robots, "/tapahtumat/vanhat/1")).isFalse();
    }

    @Test
    void ofTwoEquallyLongPatternsTheFriendlyOneDecides() {
        assertThat(allows("User-agent: *\nAllow: /page\nDisallow: /page", "/page"))
                .isTrue();
        assertThat(allows("User-agent: *\nDisallow: /page\nAllow: /page", "/page"))
                .isTrue();
    }

    @Test
    void aGroupOfOurOwnCountsInsteadOfThatForAll() {
        var robots = "User-agent: *\nDisallow: /\n\nUser-Agent: palvelutarjotin/2.0\nDisallow: /admin\n";

        assertThat(allows(robots, "/page")).isTrue();
        assertThat(allows(robots, "/admin")).isFalse();
    }

    @Test
    void groupsOfTheSameNameAreOne() {
        var robots =
                "User-agent: Palvelutarjotin\nDisallow: /a\nUser-agent: other\nDisallow: /b\nUser-agent: palvelutarjotin\nDisallow: /c";

        assertThat(allows(robots, "/a")).isFalse();
        assertThat(allows(robots, "/b")).isTrue();
        assertThat(allows(robots, "/c")).isFalse();
    }

    @Test
    void aGroupMayNameSeveralReadersWithOtherLinesBetween() {
        var robots =
                "User-agent: Palvelutarjotin\nSitemap: https://example.fi/s.xml\n\nUser-agent: other\nDisallow: /a";

        assertThat(allows(robots, "/a")).isFalse();
    }

    @Test
    void aGroupForSomebodyElseIsNotOurs() {
        assertThat(allows("User-agent: PalvelutarjotinPlus\nDisallow: /", "/page"))
                .isTrue();
        assertThat(allows("User-agent: Googlebot\nDisallow: /", "/page")).isTrue();
    }

    @Test
    void anEmptyDisallowAllowsAll() {
        assertThat(allows("User-agent: *\nDisallow:", "/page")).isTrue();
        assertThat(allows("", "/page")).isTrue();
    }

    @Test
    void windowsLineEndsCommentsAndAByteOrderMarkDoNotHide() {
        var robots = "\uFEFFUser-agent: * # everybody\r\n\r\nDisallow: /private # please\r\nnonsense\r\n";

        assertThat(allows(robots, "/private/1")).isFalse();
        assertThat(allows(robots, "/public")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2, 2000", "0.5, 500", "600, 10000", "soon, 0", "-1, 0", "999999999999, 0"})
    void theWishedDelayIsTakenUpToTenSeconds(String wish, long milliseconds) {
        var rules = RobotsRules.parse("User-agent: *\nCrawl-delay: " + wish, "Palvelutarjotin");

        assertThat(rules.crawlDelay()).isEqualTo(Duration.ofMillis(milliseconds));
    }

    @Test
    void aPatternOfManyStarsIsDecidedAtOnce() {
        // With every star tried everywhere this would not end in a lifetime.
        assertThat(allows("User-agent: *\nDisallow: /" + "*a".repeat(200) + "b$", "/" + "a".repeat(2_000)))
                .isTrue();
    }
}
