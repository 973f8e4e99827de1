package fi.palvelutarjotin.indexer.language.finnish;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a derived word speaks of the same matter as the word that it comes from: "laihduttaminen" and "laihdutus" are
 * what "laihduttaa" says, "yksinäisyys" is what "yksinäinen" says. Most derivations speak of another: who does it
 * ("hoitaja"), who has none of it ("gluteeniton"), to whom it was done ("huijattu").
 */
final class SameMatter {

    private static final String NAME_OF_DOING = "minen";

    /** Stems of verbs that the dictionary leads back to yet another verb: "ahdisteleminen" is not what "ahdistaa". */
    private static final List<List<String>> VERBS_OF_THEIR_OWN = List.of(
            List.of("ele", "ella"),
            List.of("ele", "ellä"),
            List.of("ile", "illa"),
            List.of("ile", "illä"),
            List.of("u", "ua"),
            List.of("y", "yä"));

    /** How the other regular names of doing end, and the verbs that they are made of. */
    private static final List<List<String>> DOING = List.of(
            List.of("tus", "ttaa"),
            List.of("tys", "ttää"),
            List.of("stus", "staa"),
            List.of("stys", "stää"),
            List.of("nnus", "ntaa"),
            List.of("nnys", "ntää"),
            List.of("aus", "ata"),
            List.of("äys", "ätä"),
            List.of("ous", "ota"),
            List.of("nti", "da"),
            List.of("nti", "dä"),
            List.of("lu", "lla"),
            List.of("ly", "llä"));

    /**
     * Words that mean something else or less by now: "yritys" is a company, "omaisuus" no relative's, "onnettomuus" no
     * unhappiness; "pelaaminen" as a matter is not every game that is played, nor "syöminen" every meal.
     */
    private static final Set<String> DRIFTED = Set.of(
            "asetus",
            "avustus",
            "erikoisuus",
            "esitys",
            "harjoitus",
            "järjestys",
            "kokonaisuus",
            "kustannus",
            "mahdollisuus",
            "omaisuus",
            "ominaisuus",
            "onnettomuus",
            "pelaaminen",
            "perustus",
            "rakennus",
            "syöminen",
            "tarkoitus",
            "tilaisuus",
            "todistus",
            "tulevaisuus",
            "vaikutus",
            "yhdistys",
            "yritys");

    /** What the dictionary leads back to a part of the word only ("irtisanominen" to "sanoa") begins otherwise. */
    private static final int SAME_LETTERS = 2;

    private SameMatter() {}

    /** Whether a word, in its base form, says the same as its root. */
    static boolean saysTheSame(String word, String root) {
        if (DRIFTED.contains(word) || !word.startsWith(root.substring(0, Math.min(SAME_LETTERS, root.length())))) {
            return false;
        }
        return word.endsWith(NAME_OF_DOING)
                ? isDone(word.substring(0, word.length() - NAME_OF_DOING.length()), root)
                : QualityNoun.adjectiveOf(word).equals(Optional.of(root))
                        || DOING.stream().anyMatch(ends -> isMadeOf(word, ends, root));
    }

    private static boolean isDone(String stem, String verb) {
        var own = VERBS_OF_THEIR_OWN.stream()
                .filter(ends -> stem.endsWith(ends.getFirst()))
                .toList();
        return own.isEmpty() || own.stream().anyMatch(ends -> isMadeOf(stem, ends, verb));
    }

    private static boolean isMadeOf(String word, List<String> ends, String root) {
        var end = ends.getFirst();
        return word.endsWith(end) && root.equals(word.substring(0, word.length() - end.length()) + ends.getLast());
    }
}
