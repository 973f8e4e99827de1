package fi.palvelutarjotin.indexer.language;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import fi.palvelutarjotin.catalog.text.Language;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words from which nobody can tell what a person needs, from {@code language/small-words.csv}. */
public final class SmallWords {

    private static final List<String> CLITICS =
            List.of("kaan", "kään", "kohan", "köhän", "han", "hän", "kin", "ko", "kö", "kos", "kös", "pa", "pä");

    /** Shorter ones with a clitic look like other words ("jako"), but for these. */
    private static final int SHORTEST_BEFORE_CLITIC = 3;

    private static final Set<String> SHORT_BEFORE_CLITIC = Set.of("on", "ei", "en", "et");

    private final Map<Language, Map<String, Role>> roles = new EnumMap<>(Language.class);

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

    public SmallWords() {
        for (var row : CodeListFile.read("language/small-words.csv")) {
            var language = Language.find(row.get("language")).orElseThrow();
            var role = Role.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
            var words = roles.computeIfAbsent(language, any -> new HashMap<>());
            for (var word : row.get("words").split(" +")) {
                words.putIfAbsent(word, role);
            }
        }
    }

    /** What a word, in lower case, does in a sentence of a language. */
    public Role role(Language language, String word) {
        var words = roles.getOrDefault(language, Map.of());
        var role = words.get(word);
        if (role != null) {
            return role;
        }
        return language == Language.FI ? withoutClitic(words, word) : Role.CONTENT;
    }

    private static Role withoutClitic(Map<String, Role> words, String word) {
        for (var clitic : CLITICS) {
            if (word.endsWith(clitic)) {
                var before = word.substring(0, word.length() - clitic.length());
                var role = words.get(before);
                if (role != null
                        && (before.length() >= SHORTEST_BEFORE_CLITIC || SHORT_BEFORE_CLITIC.contains(before))) {
                    return role;
                }
            }
        }
        return Role.CONTENT;
    }

    /** All words of one kind. */
    public Set<String> words(Language language, Role role) {
        var found = new java.util.TreeSet<String>();
        roles.getOrDefault(language, Map.of()).forEach((word, is) -> {
            if (is == role) {
                found.add(word);
            }
        });
        return found;
    }
}
