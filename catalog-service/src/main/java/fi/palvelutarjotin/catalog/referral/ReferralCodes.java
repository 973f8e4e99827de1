package fi.palvelutarjotin.catalog.referral;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code by which a referral is spoken of on the phone and written on slips: eight signs that are not taken for one
 * another, in two groups. It opens nothing.
 */
public final class ReferralCodes {

    /** Without I, L, O, U: Crockford's base 32. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReferralCodes() {}

    static String create() {
        var code = new StringBuilder();
        for (var at = 0; at < LENGTH; at++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** {@code 7K3M-9Q2X}: as it is shown. */
    public static String written(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** The code that somebody has typed, however it is written; empty when it is none. */
    public static Optional<String> read(String typed) {
        var code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return Optional.of(code)
                .filter(text -> text.length() == LENGTH)
                .filter(text -> text.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0));
    }
}
