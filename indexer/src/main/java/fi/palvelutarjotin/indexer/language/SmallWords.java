package fi.palvelutarjotin.indexer.language;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import fi.palvelutarjotin.catalog.text.Language;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Words from which nobody can tell what a person needs, from {@code language/small-words.csv}. */
public final class SmallWords {

    private static final List<String> CLITICS =
            List.of("kaan", "kään", "kohan", "köhän", "han", "hän", "kin", "ko", "kö", "kos", "kös", "pa", "pä");

    /** Shorter ones with a clitic look like other words ("jako"), but for these. */
    private static final int SHORTEST_BEFORE_CLITIC = 3;

    private static final Set<String> SHORT_BEFORE_CLITIC = Set.of("on", "ei", "en", "et");

    private static final String WISHING = "wishing";
    private static final Small TELLS = new Small(Role.CONTENT, false, "");

    private final Map<Language, Map<String, Small>> words = new EnumMap<>(Language.class);

    /** What a word does in a sentence. */
    public enum Role {
        /** Says nothing. */
        SMALL,
        /** Asks or seeks. */
        ASKING,
        /** Negates. */
        NOT,
        /** Tells of the matter. */
        CONTENT
    }

    /**
     * What is known of a word.
     *
     * @param wishes whether it tells that something is wished for; that says nothing of the matter, but "haluan kuolla"
     *     is another matter than "kuolla"
     * @param same the first word of its row, which stands for all of them
     */
    public record Small(Role role, boolean wishes, String same) {}

    public SmallWords() {
        for (var row : CodeListFile.read("language/small-words.csv")) {
            var language = Language.find(row.get("language")).orElseThrow();
            var listed = List.of(row.get("words").split(" +"));
            var small = small(row.get("kind"), listed.getFirst());
            var known = words.computeIfAbsent(language, any -> new HashMap<>());
            listed.forEach(word -> known.putIfAbsent(word, small));
        }
    }

    private static Small small(String kind, String same) {
        return kind.equals(WISHING)
                ? new Small(Role.SMALL, true, same)
                : new Small(Role.valueOf(kind.toUpperCase(Locale.ROOT)), false, same);
    }

    /** What is known of a word, in lower case. */
    public Small find(Language language, String word) {
        var known = words.getOrDefault(language, Map.of());
        var small = known.get(word);
        if (small != null) {
            return small;
        }
        return language == Language.FI ? withoutClitic(known, word) : TELLS;
    }

    private static Small withoutClitic(Map<String, Small> known, String word) {
        for (var clitic : CLITICS) {
            if (word.endsWith(clitic)) {
                var before = word.substring(0, word.length() - clitic.length());
                var small = known.get(before);
                if (small != null
                        && (before.length() >= SHORTEST_BEFORE_CLITIC || SHORT_BEFORE_CLITIC.contains(before))) {
                    return small;
                }
            }
        }
        return TELLS;
    }

    /** All words of one kind. */
    public Set<String> words(Language language, Role role) {
        var found = new TreeSet<String>();
        words.getOrDefault(language, Map.of()).forEach((word, small) -> {
            if (small.role() == role) {
                found.add(word);
            }
        });
        return found;
    }
}
