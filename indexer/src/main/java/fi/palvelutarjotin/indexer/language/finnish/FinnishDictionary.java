package fi.palvelutarjotin.indexer.language.finnish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Voikko project's dictionary of Finnish: it knows every form of the words in it and how they join into compounds.
 * Safe for any number of threads.
 */
public final class FinnishDictionary {

    /** Steps taken for one word: ordinary words need under a thousand, the worst in running text some five thousand. */
    static final int MOST_STEPS = 20_000;

    /** No word has so many senses; a made-up one must not fill the memory. */
    static final int MOST_READINGS = 64;

    static final int LONGEST_WORD = 80;

    private final DictionaryFile file;
    private final @Nullable FlagOperation[] flags;
    private final int features;
    private final int firstLetter;
    private final int[] letters = new int[Character.MAX_VALUE + 1];

    private FinnishDictionary(DictionaryFile file) {
        this.file = file;
        var symbols = file.symbols();
        flags = FlagOperation.among(symbols);
        features = (int) Arrays.stream(flags)
                .filter(flag -> flag != null)
                .mapToInt(FlagOperation::feature)
                .distinct()
                .count();
        var first = 1;
        while (first < flags.length && flags[first] != null) {
            first++;
        }
        firstLetter = first;
        Arrays.fill(letters, -1);
        for (var number = firstLetter; number < symbols.size(); number++) {
            if (symbols.get(number).length() == 1) {
                letters[symbols.get(number).charAt(0)] = number;
            }
        }
    }

    /**
     * Opens a dictionary file.
     *
     * @param file {@code mor.vfst} of the package voikko-fi
     * @throws IOException when it cannot be read, is damaged or of another format, with the reason in plain words
     */
    public static FinnishDictionary open(Path file) throws IOException {
        try {
            return new FinnishDictionary(DictionaryFile.read(file));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("the dictionary is damaged", e);
        }
    }

    /** Tells this dictionary from another. */
    public int fingerprint() {
        return file.fingerprint();
    }

    /**
     * Every way in which the dictionary reads a word, in its own notation, such as {@code
     * [Ln][Xp]ryhmä[X]ryhm[Sine][Nm]issä}; none for a word that it does not know.
     *
     * @param word in lower case
     */
    List<String> readings(String word) {
        return word.isEmpty() || word.length() > LONGEST_WORD ? List.of() : new Walk(word).readings();
    }

    /** One word's way through the dictionary, trying every branch. */
    private final class Walk {

        private final int[] word;
        private final int[] set = new int[features];
        private final StringBuilder output = new StringBuilder();
        private final List<String> readings = new ArrayList<>();
        private int steps;

        Walk(String word) {
            this.word = word.chars().map(letter -> letters[letter]).toArray();
        }

        List<String> readings() {
            from(DictionaryFile.START, 0);
            return readings.stream().distinct().toList();
        }

        private void from(int state, int at) {
            if (++steps > MOST_STEPS || readings.size() >= MOST_READINGS) {
                return;
            }
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
}
