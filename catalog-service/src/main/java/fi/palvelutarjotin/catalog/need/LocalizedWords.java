package fi.palvelutarjotin.catalog.need;

import fi.palvelutarjotin.catalog.text.Language;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Words or short phrases in none, one or several languages, the best first. Blank ones and repeats are left out.
 *
 * @param lists by language, never empty lists
 */
public record LocalizedWords(Map<Language, List<String>> lists) {

    public static final LocalizedWords EMPTY = new LocalizedWords(Map.of());

    public LocalizedWords {
        var kept = new EnumMap<Language, List<String>>(Language.class);
        lists.forEach((language, words) -> {
            var said = words.stream()
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .toList();
            if (!said.isEmpty()) {
                kept.put(language, said);
            }
        });
        lists = Collections.unmodifiableMap(kept);
    }

    public static LocalizedWords of(Language language, String... words) {
        return new LocalizedWords(Map.of(language, List.of(words)));
    }

    public boolean isEmpty() {
        return lists.isEmpty();
    }

    /** Those of a language; none where it has none. */
    public List<String> in(Language language) {
        return lists.getOrDefault(language, List.of());
    }
}
