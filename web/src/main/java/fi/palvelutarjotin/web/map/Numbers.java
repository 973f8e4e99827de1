package fi.palvelutarjotin.web.map;

import fi.palvelutarjotin.web.layout.Words;
import java.text.NumberFormat;

/** Numbers as the reader's language writes them. */
final class Numbers {

    private Numbers() {}

    static String of(long number, Words words) {
        return NumberFormat.getIntegerInstance(words.language().locale()).format(number);
    }
}
