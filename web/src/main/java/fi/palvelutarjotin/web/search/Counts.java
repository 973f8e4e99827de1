package fi.palvelutarjotin.web.search;

import fi.palvelutarjotin.web.layout.Words;
import java.text.NumberFormat;

/** How many were found, in words. */
public final class Counts {

    private Counts() {}

    public static String results(Words words, long count) {
        if (count == 0) {
            return words.text("search.count.none");
        }
        var number = NumberFormat.getIntegerInstance(words.language().locale()).format(count);
        return count == 1 ? words.text("search.count.one") : words.text("search.count.many", number);
    }
}
