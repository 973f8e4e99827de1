package fi.palvelutarjotin.indexer.language.finnish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Voikko project's dictionary of Finnish: it knows every form of the words in it and how they join into compounds.
 * Safe for any number of threads.
 */
public final class FinnishDictionary {

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
        return walk(word).readings();
    }

    /** A word's way through the dictionary; a word that is too long to be one is taken as none. */
    DictionaryWalk walk(String word) {
        var known = word.length() > LONGEST_WORD ? "" : word;
        return new DictionaryWalk(
                file,
                flags,
                features,
                firstLetter,
                known.chars().map(letter -> letters[letter]).toArray());
    }
}
