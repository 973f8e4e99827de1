package fi.palvelutarjotin.indexer.suggest;

import fi.palvelutarjotin.indexer.suggest.WordTable.Range;
import java.util.function.Consumer;

/** Words that begin with what was typed but for one slip: another letter, one more, one less, or two swapped. */
final class Slips {

    /** In shorter words another letter makes another word too often. */
    static final int SHORTEST = 5;

    private Slips() {}

    /**
     * Gives the stretches of a table's words that begin so; hardly anybody mistypes the first letter, unless by swapping
     * it with the second.
     *
     * @param typed without dots
     */
    static void find(WordTable table, String typed, Consumer<Range> found) {
        for (var at = 0; at < typed.length(); at++) {
            var before = typed.substring(0, at);
            var same = table.narrow(table.all(), before);
            if (same.isEmpty()) {
                break;
            }
            var rest = typed.substring(at + 1);
            if (!rest.isEmpty()) {
                give(table, same, before + rest.charAt(0) + typed.charAt(at) + rest.substring(1), found);
            }
            if (at > 0) {
                give(table, same, before + rest, found);
                insertOrReplace(table, same, typed, at, found);
            }
        }
    }

    private static void insertOrReplace(WordTable table, Range same, String typed, int at, Consumer<Range> found) {
        var next = same.from();
        while (next < same.to()) {
            var word = table.folded(next);
            if (word.length() <= at) {
                next++;
                continue;
            }
            var begun = word.substring(0, at + 1);
            var range = table.narrow(new Range(next, same.to()), begun);
            give(table, range, begun + typed.substring(at), found);
            give(table, range, begun + typed.substring(at + 1), found);
            next = range.to();
        }
    }

    private static void give(WordTable table, Range in, String prefix, Consumer<Range> found) {
        var range = table.narrow(in, prefix);
        if (!range.isEmpty()) {
            found.accept(range);
        }
    }

    /** How many first letters of a word are what was typed but for one slip; 0 when none are. Both without dots. */
    static int likeness(String typed, String word) {
        for (var length : new int[] {typed.length(), typed.length() + 1, typed.length() - 1}) {
            if (length <= word.length() && isOneSlip(typed, word.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isOneSlip(String one, String other) {
        var shorter = one.length() <= other.length() ? one : other;
        var longer = one.length() <= other.length() ? other : one;
        var same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        if (shorter.length() < longer.length()) {
            return shorter.substring(same).equals(longer.substring(same + 1));
        }
        return same == shorter.length()
                || shorter.substring(same + 1).equals(longer.substring(same + 1))
                || isSwapped(shorter, longer, same);
    }

    private static boolean isSwapped(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }
}
