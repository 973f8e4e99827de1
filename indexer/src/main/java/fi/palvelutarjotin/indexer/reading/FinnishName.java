package fi.palvelutarjotin.indexer.reading;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A Finnish place name in the cases in which people type it, all in lower case.
 *
 * <p>Only the last part is inflected (Keski-Suomessa, Mänttä-Vilppulan, Pedersören kunnassa), except that an adjective
 * in front of some names goes along: Uudessakaupungissa, Isonkyrön, Uudellamaalla.
 */
final class FinnishName {

    /** Last parts without any vowel that would tell; the part before them does not count. */
    private static final List<String> FRONT_ENDINGS = List.of("niemi", "vesi");

    /** Adjectives that go along, with the names in which they do. */
    private static final Map<String, List<String>> AGREEING = Map.of(
            "uusi", List.of("kaupunki", "kaarlepyy", "maa"),
            "iso", List.of("kyrö"),
            "vähä", List.of("kyrö"));

    private final String name;

    FinnishName(String name) {
        this.name = name.toLowerCase(Locale.ROOT);
    }

    /** Every form by its case; a case may have several, and different cases may share one. */
    Map<GrammaticalCase, Set<String>> forms() {
        var split = Math.max(name.lastIndexOf('-'), name.lastIndexOf(' ')) + 1;
        var front = name.substring(0, split);
        var last = name.substring(split);
        var forms = new EnumMap<GrammaticalCase, Set<String>>(GrammaticalCase.class);
        add(forms, front, last);
        AGREEING.forEach((adjective, nouns) -> nouns.stream()
                .filter(noun -> last.equals(adjective + noun))
                .forEach(noun -> addAgreeing(forms, front, adjective, noun)));
        return forms;
    }

    private static void add(Map<GrammaticalCase, Set<String>> forms, String front, String last) {
        for (var grammaticalCase : GrammaticalCase.values()) {
            for (var form : inflected(last, grammaticalCase)) {
                put(forms, grammaticalCase, front + form);
            }
        }
    }

    private static void addAgreeing(
            Map<GrammaticalCase, Set<String>> forms, String front, String adjective, String noun) {
        for (var grammaticalCase : GrammaticalCase.values()) {
            for (var form : inflected(noun, grammaticalCase)) {
                put(forms, grammaticalCase, front + adjective(adjective, grammaticalCase) + form);
            }
        }
    }

    private static Set<String> inflected(String word, GrammaticalCase grammaticalCase) {
        var forms = new LinkedHashSet<String>();
        if (grammaticalCase == GrammaticalCase.NOMINATIVE) {
            forms.add(word);
            return forms;
        }
        for (var stem : FinnishStem.allOf(word)) {
            var made = switch (grammaticalCase) {
                case GENITIVE -> stem.genitive();
                case PARTITIVE -> stem.partitive();
                case ILLATIVE -> stem.illative();
                default -> List.of(stem.local() + grammaticalCase.ending());
            };
            made.forEach(form -> forms.add(form.replace('A', isFront(word) ? 'ä' : 'a')));
        }
        return forms;
    }

    private static String adjective(String adjective, GrammaticalCase grammaticalCase) {
        if (grammaticalCase == GrammaticalCase.NOMINATIVE) {
            return adjective;
        }
        var stem = adjective.equals("uusi") ? "uude" : adjective;
        var a = adjective.equals("vähä") ? "ä" : "a";
        return switch (grammaticalCase) {
            case GENITIVE -> stem + "n";
            case PARTITIVE -> adjective.equals("uusi") ? "uutta" : adjective + a;
            case ILLATIVE ->
                adjective.equals("uusi") ? "uuteen" : adjective + adjective.substring(adjective.length() - 1) + "n";
            default -> stem + grammaticalCase.ending().replace("A", a);
        };
    }

    /**
     * Whether the endings have ä. The last of a, o, u or ä, ö, y decides; a compound whose last part has neither follows
     * that part: Rovaniemessä, Haapavedellä.
     */
    private static boolean isFront(String word) {
        if (FRONT_ENDINGS.stream().anyMatch(word::endsWith)) {
            return true;
        }
        for (var i = word.length() - 1; i >= 0; i--) {
            if ("aouå".indexOf(word.charAt(i)) >= 0) {
                return false;
            }
            if ("äöy".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return true;
    }

    private static void put(Map<GrammaticalCase, Set<String>> forms, GrammaticalCase grammaticalCase, String form) {
        forms.computeIfAbsent(grammaticalCase, any -> new LinkedHashSet<>()).add(form);
    }
}
