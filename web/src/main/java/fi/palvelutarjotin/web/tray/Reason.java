package fi.palvelutarjotin.web.tray;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a listing is on a tray, in the client's terms. A short list and no free text: an address must never hold anything
 * about a person.
 */
enum Reason {
    WISH('w'),
    NEAR('n'),
    FREE('f'),
    TIME('t'),
    SUPPORT('s'),
    COMPANY('c'),
    PEERS('p'),
    EXERCISE('e'),
    LANGUAGE('l'),
    ACCESSIBLE('a'),
    HOME('h');

    private final char letter;

    Reason(char letter) {
        this.letter = letter;
    }

    /** Stands in addresses that people keep for years: a letter is never given another meaning. */
    char letter() {
        return letter;
    }

    /** The word in message keys. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Reason> find(char letter) {
        return Arrays.stream(values()).filter(reason -> reason.letter == letter).findFirst();
    }
}
