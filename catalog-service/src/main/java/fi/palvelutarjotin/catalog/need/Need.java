package fi.palvelutarjotin.catalog.need;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Something that a resident needs: how they say it in their own words, and what the services that help are called.
 *
 * <p>What is out of bounds is refused with an {@link IllegalArgumentException}, whose message is a sentence for the
 * person who wrote the need.
 *
 * @param code lasting: lower-case letters a–z, digits and hyphens
 * @param phrases as people say it, at least one; order of words and small words do not matter
 * @param services what services, listings and offices are called, at least one, the best first
 * @param themes codes of {@code codelists/themes.csv} that fit; often none
 * @param weight {@value #LEAST_WEIGHT}…1: how surely whoever says this wants these services
 * @param origin whose word it is
 * @param active whether it is used; a coordinator may switch a need off
 */
public record Need(
        String code,
        LocalizedWords phrases,
        LocalizedWords services,
        List<String> themes,
        double weight,
        Origin origin,
        boolean active) {

    public static final double LEAST_WEIGHT = 0.3;

    /** In each language; some twenty wordings of a matter are many. */
    public static final int MOST_PHRASES = 40;

    public static final int MOST_SERVICES = 20;
    public static final int MOST_THEMES = 5;
    public static final int LONGEST_CODE = 60;

    /** Characters of a phrase or of a service's name. */
    public static final int LONGEST_PHRASE = 100;

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Begins with a letter or digit, so that no cell of a spreadsheet becomes a formula; no line, no separator. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}][^\\p{Cc}\\p{Cf}|]*");

    /** Whose word a need is. */
    public enum Origin {
        /** The program's: comes with each version from {@code codelists/needs}. */
        SEED,
        /** The county's own: nothing but the coordinator changes it. */
        OWN
    }

    public Need {
        if (code.length() > LONGEST_CODE || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "A need's code may have lower-case letters a-z, digits and single hyphens, and at most %d characters: %s"
                            .formatted(LONGEST_CODE, shortened(code)));
        }
        check("phrases", phrases, MOST_PHRASES);
        check("services", services, MOST_SERVICES);
        themes = themes.stream().distinct().toList();
        if (themes.size() > MOST_THEMES) {
            throw new IllegalArgumentException("At most %d themes can be given.".formatted(MOST_THEMES));
        }
        if (!(weight >= LEAST_WEIGHT && weight <= 1)) {
            throw new IllegalArgumentException("The weight must be a number from %s to 1.".formatted(LEAST_WEIGHT));
        }
    }

    /** An own need that is in use. */
    public static Need own(
            String code, LocalizedWords phrases, LocalizedWords services, List<String> themes, double weight) {
        return new Need(code, phrases, services, themes, weight, Origin.OWN, true);
    }

    private static void check(String what, LocalizedWords words, int most) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("There must be %s in one language at least.".formatted(what));
        }
        for (var list : words.lists().values()) {
            if (list.size() > most) {
                throw new IllegalArgumentException(
                        "There can be at most %d %s in each language.".formatted(most, what));
            }
            for (var word : list) {
                if (word.length() > LONGEST_PHRASE || !WORDS.matcher(word).matches()) {
                    throw new IllegalArgumentException(
                            "Each of the %s must begin with a letter or a digit, stand on one line, and have at most %d characters and no |: %s"
                                    .formatted(what, LONGEST_PHRASE, shortened(word)));
                }
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_CODE ? text : text.substring(0, LONGEST_CODE) + "…";
    }
}
