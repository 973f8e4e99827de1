package fi.palvelutarjotin.catalog.organisation;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Finnish business identity code (Y-tunnus): seven digits, a hyphen and a check digit.
 *
 * <p>The check digit is that of the Finnish Tax Administration's rule: weights 7, 9, 10, 5, 8, 4, 2; the sum modulo 11
 * gives 0 for 0, nothing for 1 (such numbers are not given out) and 11 less the rest otherwise.
 */
public record BusinessId(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{7}-\\d");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2};

    public BusinessId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a Y-tunnus: " + value);
        }
    }

    /** Reads what people write: blanks round it, a missing hyphen and six old-style digits are understood. */
    public static Optional<BusinessId> parse(String written) {
        var digits = written.replaceAll("[\\s\\u2010-\\u2015-]", "");
        if (digits.startsWith("FI")) {
            digits = digits.substring(2);
        }
        if (!digits.matches("\\d{7,8}")) {
            return Optional.empty();
        }
        var padded = digits.length() == 7 ? "0" + digits : digits;
        var value = padded.substring(0, 7) + "-" + padded.charAt(7);
        return isValid(value) ? Optional.of(new BusinessId(value)) : Optional.empty();
    }

    static boolean isValid(String value) {
        return SHAPE.matcher(value).matches() && checkDigit(value) == value.charAt(8) - '0';
    }

    private static int checkDigit(String value) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (value.charAt(i) - '0');
        }
        var rest = sum % 11;
        return rest == 0 ? 0 : 11 - rest;
    }

    @Override
    public String toString() {
        return value;
    }
}
