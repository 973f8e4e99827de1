package fi.palvelutarjotin.indexer.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finnish consonant gradation: how k, p and t before the last vowel weaken in front of a closed syllable.
 *
 * <p>After s and t, as in Kotka, Masku or Koski, and inside other clusters nothing weakens.
 */
final class Gradation {

    private static final List<Rule> RULES = List.of(
            rule("kk", "k"),
            rule("pp", "p"),
            rule("tt", "t"),
            rule("nk", "ng"),
            rule("mp", "mm"),
            rule("nt", "nn"),
            rule("lt", "ll"),
            rule("rt", "rr"),
            rule("ht", "hd"),
            rule("lp", "lv"),
            rule("rp", "rv"),
            rule("lk", "l"),
            rule("rk", "r"),
            new Rule(Pattern.compile("(.*[aeiouyäö])k([aeiouyäö])"), ""),
            new Rule(Pattern.compile("(.*[aeiouyäö])p([aeiouyäö])"), "v"),
            new Rule(Pattern.compile("(.*[aeiouyäö])t([aeiouyäö])"), "d"));

    private record Rule(Pattern strong, String weak) {}

    private Gradation() {}

    /** The weak form of a stem that ends in one vowel; the stem itself where nothing weakens. */
    static String weak(String stem) {
        for (var rule : RULES) {
            var found = rule.strong().matcher(stem);
            if (found.matches()) {
                return found.group(1) + rule.weak() + found.group(2);
            }
        }
        return stem;
    }

    private static Rule rule(String strong, String weak) {
        return new Rule(Pattern.compile("(.*)" + strong + "([aeiouyäö])"), weak);
    }
}
