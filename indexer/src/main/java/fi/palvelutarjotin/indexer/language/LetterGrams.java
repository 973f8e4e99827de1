package fi.palvelutarjotin.indexer.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** A word as runs of letters, by which words are alike that have no form in common. */
final class LetterGrams {

    private static final int LENGTH = 4;

    /** Longer words are alike by their beginnings; hardly any is so long. */
    private static final int LETTERS_READ = 30;

    private LetterGrams() {}

    /** Every run of four letters, once each; a shorter word is a run by itself. */
    static List<String> of(String word) {
        var folded = folded(word.length() > LETTERS_READ ? word.substring(0, LETTERS_READ) : word);
        if (folded.length() <= LENGTH) {
            return List.of(folded);
        }
        var grams = new LinkedHashSet<String>();
        for (var at = 0; at + LENGTH <= folded.length(); at++) {
            grams.add(folded.substring(at, at + LENGTH));
        }
        return new ArrayList<>(grams);
    }

    /** Without dots, rings and other marks on letters, as many type on a foreign keyboard. */
    static String folded(String word) {
        var from = word.toCharArray();
        var to = new char[4 * from.length];
        var length = ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, from.length);
        return new String(to, 0, length);
    }
}
