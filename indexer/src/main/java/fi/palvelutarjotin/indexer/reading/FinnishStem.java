package fi.palvelutarjotin.indexer.reading;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The stem of a Finnish place name's last part with the cases that are not made by an ending alone, by the rules of
 * school grammar. {@code A} stands for a or ä.
 *
 * @param local before the endings of the local cases: {@code turu}, {@code järve}, {@code oulaisi}
 * @param genitive whole
 * @param partitive whole
 * @param illative whole
 * @see <a href="https://kaino.kotus.fi/visk/">Iso suomen kielioppi</a>
 */
record FinnishStem(String local, List<String> genitive, List<String> partitive, List<String> illative) {

    /** Parts in -i whose stem ends in -e; every other name in -i keeps it: Pori, Mikkeli, Naantali. */
    private static final List<String> E_STEMS = List.of(
            "joki", "mäki", "järvi", "niemi", "salmi", "koski", "lahti", "nummi", "suomi", "saari", "vuori", "loppi");

    private static final List<String> PARTITIVE_WITH_T = List.of("saari", "vuori");

    /** Names in -e whose e stays short; in all others it grows: Tampere, Tampereen. */
    private static final List<String> SHORT_E = List.of("muurame", "raahe", "kumlinge", "pedersöre");

    /** Foreign names, and what comes from abroad does not weaken: Getan. */
    private static final List<String> WITHOUT_GRADATION = List.of("geta");

    private static final String VOWEL = "[aeiouyäöå]";
    private static final Predicate<String> IN_VOWEL =
            Pattern.compile(VOWEL + "$").asPredicate();
    private static final Predicate<String> IN_TWO_VOWELS =
            Pattern.compile(VOWEL + "{2}$").asPredicate();
    private static final Predicate<String> IN_LONG_VOWEL =
            Pattern.compile("(aa|ee|ii|oo|uu|yy|ää|öö)$").asPredicate();

    /** Every way in which a name in lower case is inflected: in the singular, in the plural, or as people often slip. */
    static List<FinnishStem> allOf(String name) {
        if (name.equals("virrat")) {
            return List.of(new FinnishStem(
                    "virroi", List.of("virtain", "virtojen"), List.of("virtojA"), List.of("virtoihin")));
        }
        if (name.endsWith("nen")) {
            var stem = cut(name, 3);
            return List.of(
                    new FinnishStem(
                            stem + "si",
                            List.of(stem + "sten", stem + "sien"),
                            List.of(stem + "siA"),
                            List.of(stem + "siin")),
                    singular(stem + "se", stem + "stA", stem + "seen"));
        }
        if (name.endsWith("e") && !name.endsWith("ee") && !endsWithAny(name, SHORT_E)) {
            // "Tamperessa" is not right but often typed, and can mean nothing else.
            return List.of(singular(name + "e", name + "ttA", name + "eseen"), singular(name, name + "A", name + "en"));
        }
        if (name.endsWith("lampi")) {
            // Municipalities keep the i of their parishes (Rautalammilla), people often do not (Rautalammella).
            var stem = cut(name, 3) + "mm";
            return List.of(
                    singular(stem + "i", name + "A", name + "in"),
                    singular(stem + "e", name + "A", cut(name, 1) + "een"));
        }
        return List.of(IN_VOWEL.test(name) ? inVowel(name) : inConsonant(name));
    }

    private static FinnishStem inConsonant(String name) {
        if (name.endsWith("pudas")) {
            return singular(cut(name, 3) + "taa", name + "tA", cut(name, 3) + "taaseen");
        }
        if (name.endsWith("laidun")) {
            return singular(cut(name, 3) + "tume", name + "tA", cut(name, 3) + "tumeen");
        }
        if (name.endsWith("aus") || name.equals("alavus")) {
            var stem = cut(name, 1);
            return singular(stem + "de", stem + "ttA", stem + "teen");
        }
        if (name.endsWith("s") && !name.endsWith("näs")) {
            return singular(cut(name, 1) + "kse", name + "tA", cut(name, 1) + "kseen");
        }
        // A foreign name in a consonant borrows an i: Hammarlandissa, Finströmiin.
        return singular(name + "i", name + "iA", name + "iin");
    }

    private static FinnishStem inVowel(String name) {
        if (name.endsWith("vesi")) {
            var stem = cut(name, 2);
            return singular(stem + "de", stem + "ttA", stem + "teen");
        }
        if (endsWithAny(name, E_STEMS)) {
            var strong = cut(name, 1) + "e";
            var partitive = endsWithAny(name, PARTITIVE_WITH_T) ? cut(name, 1) + "tA" : strong + "A";
            return singular(Gradation.weak(strong), partitive, strong + "en");
        }
        var last = name.substring(name.length() - 1);
        if (IN_LONG_VOWEL.test(name)) {
            return new FinnishStem(
                    name, List.of(name + "n"), List.of(name + "tA"), List.of(name + "seen", name + "h" + last + "n"));
        }
        var weak = WITHOUT_GRADATION.contains(name) ? name : Gradation.weak(name);
        var partitive = IN_TWO_VOWELS.test(name) ? List.of(name + "A", name + "tA") : List.of(name + "A");
        return new FinnishStem(weak, List.of(weak + "n"), partitive, List.of(name + last + "n"));
    }

    private static FinnishStem singular(String local, String partitive, String illative) {
        return new FinnishStem(local, List.of(local + "n"), List.of(partitive), List.of(illative));
    }

    private static boolean endsWithAny(String name, List<String> parts) {
        return parts.stream().anyMatch(name::endsWith);
    }

    private static String cut(String name, int letters) {
        return name.substring(0, name.length() - letters);
    }
}
