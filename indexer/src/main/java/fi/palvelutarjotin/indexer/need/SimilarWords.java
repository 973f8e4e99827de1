package fi.palvelutarjotin.indexer.need;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds words that were typed without the dots on their letters, or with one typing mistake. */
final class SimilarWords {

    /** In shorter words another letter makes another word too often. */
    private static final int SHORTEST_MISTAKEN = 6;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<String, Set<Integer>> folded = new HashMap<>();
    private final Map<Bucket, List<String>> buckets = new HashMap<>();

    /** Hardly anybody mistypes the first letter, and one mistake changes the length by one at most. */
    private record Bucket(char first, int length) {}

    /** Adds a form under which a word can be found. */
    void add(String form, int word) {
        var key = fold(form);
        if (key.isEmpty()) {
            return;
        }
        if (!folded.containsKey(key) && key.length() >= SHORTEST_MISTAKEN) {
            buckets.computeIfAbsent(new Bucket(key.charAt(0), key.length()), any -> new ArrayList<>())
                    .add(key);
        }
        folded.computeIfAbsent(key, any -> new HashSet<>()).add(word);
    }

    /** The words that are the same but for the dots. */
    Set<Integer> withoutDots(String form) {
        return folded.getOrDefault(fold(form), Set.of());
    }

    /** The words that are one letter away: another one, one more, one less, or two that changed places. */
    Set<Integer> mistaken(String form) {
        var key = fold(form);
        if (key.length() < SHORTEST_MISTAKEN) {
            return Set.of();
        }
        var found = new HashSet<Integer>();
        for (var length = key.length() - 1; length <= key.length() + 1; length++) {
            for (var candidate : buckets.getOrDefault(new Bucket(key.charAt(0), length), List.of())) {
                if (isOneLetterAway(key, candidate)) {
                    found.addAll(folded.getOrDefault(candidate, Set.of()));
                }
            }
        }
        return found;
    }

    static String fold(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }

    static boolean isOneLetterAway(String one, String other) {
        var shorter = one.length() <= other.length() ? one : other;
        var longer = one.length() <= other.length() ? other : one;
        var same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        if (shorter.length() < longer.length()) {
            return longer.length() - shorter.length() == 1
                    && shorter.substring(same).equals(longer.substring(same + 1));
        }
        if (same == shorter.length()) {
            return false;
        }
        return shorter.substring(same + 1).equals(longer.substring(same + 1)) || isSwapped(shorter, longer, same);
    }

    private static boolean isSwapped(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }
}
