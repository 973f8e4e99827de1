package fi.palvelutarjotin.catalog.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of a referral that was seen through. */
public enum Outcome {
    /** Asiakas osallistuu toimintaan. */
    TAKES_PART,
    /** Asiakas sai tarvitsemansa avun. */
    WAS_HELPED,
    /** Asiakas ohjattiin muualle. */
    LED_ELSEWHERE,
    /** Asiakas ei enää tarvinnut apua. */
    NO_LONGER_NEEDED,
    /** Apua ei saatu. */
    NOT_HELPED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Outcome> find(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst();
    }
}
