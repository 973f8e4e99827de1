package fi.palvelutarjotin.indexer.language.finnish;

import java.util.List;
import java.util.Optional;

/** Whole numbers in words: who types "kolmesataa" also finds 300, and the other way round. */
public final class FinnishNumbers {

    private static final List<String> ONES = List.of(
            "nolla",
            "yksi",
            "kaksi",
            "kolme",
            "neljä",
            "viisi",
            "kuusi",
            "seitsemän",
            "kahdeksan",
            "yhdeksän",
            "kymmenen");

    private static final int MOST_DIGITS = 4;

    private FinnishNumbers() {}

    /** A number of up to four digits in words; empty for anything else. */
    public static Optional<String> inWords(String digits) {
        return digits.isEmpty()
                        || digits.length() > MOST_DIGITS
                        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.empty()
                : Optional.of(inWords(Integer.parseInt(digits)));
    }

    private static String inWords(int number) {
        if (number <= 10) {
            return ONES.get(number);
        }
        if (number < 20) {
            return ONES.get(number - 10) + "toista";
        }
        if (number < 100) {
            return ONES.get(number / 10) + "kymmentä" + rest(number % 10);
        }
        if (number < 1_000) {
            return (number < 200 ? "sata" : ONES.get(number / 100) + "sataa") + rest(number % 100);
        }
        return (number < 2_000 ? "tuhat" : ONES.get(number / 1_000) + "tuhatta") + rest(number % 1_000);
    }

    private static String rest(int number) {
        return number == 0 ? "" : inWords(number);
    }
}
