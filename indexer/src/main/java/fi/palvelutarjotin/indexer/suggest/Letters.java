package fi.palvelutarjotin.indexer.suggest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Takes texts apart into words and the dots off their letters, so that every letter keeps its place. */
final class Letters {

    /** Letters are looked up in a table so far: Latin in all its blocks, Greek and Cyrillic. */
    private static final int TABLE = 0x2000;

    /** Letters that are one letter with a stroke or two in one, which no decomposition takes apart. */
    private static final String STROKED = "đŧŋøłßæœþðħıƶʒ";

    private static final String PLAIN = "dtnolsaotdhizz";

    private static final char[] FOLDED = table();

    private Letters() {}

    /**
     * A word of a text.
     *
     * @param text in lower case
     * @param folded the same without marks on its letters, as many characters
     * @param from the place of its first character in the text
     */
    record Word(String text, String folded, int from) {

        int to() {
            return from + text.length();
        }
    }

    /** One text for all ways to write the same letters, blanks and line breaks being one space. */
    static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ")
                .strip();
    }

    /** The words of a tidy text: what is between signs and blanks. */
    static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var from = -1;
        for (var at = 0; at <= text.length(); at++) {
            var inside = at < text.length() && isOfWord(text.charAt(at));
            if (inside && from < 0) {
                from = at;
            } else if (!inside && from >= 0) {
                var word = lower(text.substring(from, at));
                words.add(new Word(word, folded(word), from));
                from = -1;
            }
        }
        return words;
    }

    /** Without marks on its letters: "hämeenlinna" and "hameenlinna" are the same. */
    static String folded(String lower) {
        var letters = lower.toCharArray();
        var same = true;
        for (var at = 0; at < letters.length; at++) {
            var folded = letters[at] < TABLE ? FOLDED[letters[at]] : letters[at];
            same &= folded == letters[at];
            letters[at] = folded;
        }
        return same ? lower : new String(letters);
    }

    /** Letter by letter: a whole word's lower case may have more letters than the word. */
    static String lower(String word) {
        var letters = word.toCharArray();
        for (var at = 0; at < letters.length; at++) {
            letters[at] = Character.toLowerCase(letters[at]);
        }
        return new String(letters);
    }

    private static boolean isOfWord(char letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static char[] table() {
        var table = new char[TABLE];
        for (var letter = 0; letter < TABLE; letter++) {
            var stroked = STROKED.indexOf(letter);
            table[letter] = stroked >= 0
                    ? PLAIN.charAt(stroked)
                    : Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                            .charAt(0);
        }
        return table;
    }
}
