package fi.palvelutarjotin.deploy.bench;

import java.util.List;
import java.util.stream.Stream;

/** Reads the word stocks, and knows the one rule of Finnish sounds that their endings need. */
final class WordForms {

    private WordForms() {}

    /** Rows parted by semicolons or line ends, each of so many words. */
    static List<String[]> rows(String stock, int words) {
        return Stream.of(stock.split("[;\n]"))
                .map(String::strip)
                .filter(row -> !row.isEmpty())
                .map(row -> row.split(" +"))
                .peek(row -> {
                    if (row.length != words) {
                        throw new IllegalArgumentException("not %d words: %s".formatted(words, String.join(" ", row)));
                    }
                })
                .toList();
    }

    /** Whether a word takes a, o, u in its endings rather than ä, ö, y: the last vowel that is either decides. */
    static boolean isBack(String word) {
        for (var i = word.length() - 1; i >= 0; i--) {
            if ("aou".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
            if ("äöy".indexOf(word.charAt(i)) >= 0) {
                return false;
            }
        }
        return false;
    }
}
