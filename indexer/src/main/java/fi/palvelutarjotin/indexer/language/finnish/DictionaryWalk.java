package fi.palvelutarjotin.indexer.language.finnish;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One word's way through the dictionary, trying every branch, as far as any real word needs it. */
final class DictionaryWalk {

    /** Steps taken for one word: ordinary words need under a thousand, the worst in running text some five thousand. */
    static final int MOST_STEPS = 20_000;

    /** No word has so many senses; a made-up one must not fill the memory. */
    static final int MOST_READINGS = 64;

    /** A dictionary that leads in a circle without reading letters must not use up the stack. */
    static final int DEEPEST = 500;

    private final DictionaryFile file;
    private final @Nullable FlagOperation[] flags;
    private final int firstLetter;
    private final int[] word;
    private final int[] set;
    private final StringBuilder output = new StringBuilder();
    private final Set<String> readings = new LinkedHashSet<>();
    private int steps;
    private int deep;

    /**
     * @param flags by symbol; null where a symbol is none
     * @param features how many features the flags speak of
     * @param firstLetter the first symbol that is a letter
     * @param word the letters' symbols; -1 for one that the dictionary does not know
     */
    DictionaryWalk(DictionaryFile file, @Nullable FlagOperation[] flags, int features, int firstLetter, int[] word) {
        this.file = file;
        this.flags = flags;
        this.firstLetter = firstLetter;
        this.word = word;
        set = new int[features];
        if (word.length > 0) {
            from(DictionaryFile.START, 0);
        }
    }

    List<String> readings() {
        return List.copyOf(readings);
    }

    int steps() {
        return steps;
    }

    private void from(int state, int at) {
        if (steps == MOST_STEPS || readings.size() == MOST_READINGS || deep == DEEPEST) {
            return;
        }
        steps++;
        deep++;
        var last = file.last(state);
        var cell = state;
        for (; cell <= last && file.input(cell) < firstLetter; cell = file.next(state, cell)) {
            withoutLetter(cell, at);
        }
        if (at < word.length) {
            withLetter(state, cell, last, at);
        } else if (file.input(last) == DictionaryFile.FINAL) {
            readings.add(output.toString());
        }
        deep--;
    }

    private void withoutLetter(int cell, int at) {
        var flag = flags[file.input(cell)];
        if (flag == null) {
            take(cell, at);
            return;
        }
        var before = set[flag.feature()];
        var after = flag.after(before);
        if (after != FlagOperation.REFUSED) {
            set[flag.feature()] = after;
            take(cell, at);
            set[flag.feature()] = before;
        }
    }

    /** A letter leads on from any number of cells beside each other. */
    private void withLetter(int state, int first, int last, int at) {
        var wanted = word[at];
        if (wanted < 0) {
            return;
        }
        for (var cell = find(state, first, last, wanted);
                cell <= last && file.input(cell) == wanted;
                cell = file.next(state, cell)) {
            take(cell, at + 1);
        }
    }

    /** The first cell with this or a later letter. */
    private int find(int state, int first, int last, int wanted) {
        var low = first;
        var high = last + 1;
        if (low == state && file.isLong(state)) {
            if (file.input(low) >= wanted) {
                return low;
            }
            low += 2;
        }
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (file.input(middle) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void take(int cell, int at) {
        var length = output.length();
        if (file.output(cell) >= firstLetter) {
            output.append(file.symbols().get(file.output(cell)));
        }
        from(file.target(cell), at);
        output.setLength(length);
    }
}
