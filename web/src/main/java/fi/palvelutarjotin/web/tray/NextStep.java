package fi.palvelutarjotin.web.tray;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one does next about a listing on a tray. */
enum NextStep {
    CALL('c'),
    GO('g'),
    ENROL('e'),
    ASK('a'),
    WRITE('w'),
    TOGETHER('t'),
    CALLED('p'),
    REFERRAL('r'),
    THINK('h');

    private final char letter;

    NextStep(char letter) {
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

    static Optional<NextStep> find(char letter) {
        return Arrays.stream(values()).filter(step -> step.letter == letter).findFirst();
    }
}
