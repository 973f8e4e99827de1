package fi.palvelutarjotin.indexer.language.swedish;

import java.util.stream.Stream;

/** Plurals with another vowel than their singular, which the dictionary has as words of their own: "böcker" of "bok". */
final class VowelPlurals {

    private static final String ENDING = "er";

    private VowelPlurals() {}

    /** The words that may be the singular of a plural; none for a word that does not look like such a plural. */
    static Stream<String> singulars(String plural) {
        if (!plural.endsWith(ENDING)) {
            return Stream.empty();
        }
        var stem = plural.substring(0, plural.length() - ENDING.length());
        // böck-er: bok; fött-er: fot; händ-er: hand; bönd-er: bonde
        return Stream.of(stem.replaceFirst("ck$", "k"), stem.replaceFirst("(.)\\1$", "$1"), stem, stem + "e")
                .flatMap(VowelPlurals::withOldVowel)
                .distinct();
    }

    private static Stream<String> withOldVowel(String stem) {
        var at = Math.max(stem.lastIndexOf('ä'), stem.lastIndexOf('ö'));
        if (at < 0) {
            return Stream.empty();
        }
        var vowels = stem.charAt(at) == 'ä' ? Stream.of("a", "å") : Stream.of("o");
        return vowels.map(vowel -> stem.substring(0, at) + vowel + stem.substring(at + 1));
    }
}
