package fi.palvelutarjotin.catalog.report;

import java.util.regex.Pattern;

/**
 * Finds Finnish personal identity codes in what somebody has typed: {@code ddmmyy}, a sign of the century, three digits
 * and a check sign (government decree 128/2010, signs of 2023 included). The check sign is not verified: a code with a
 * typing error still tells who is meant.
 */
public final class IdentityNumbers {

    private static final Pattern CODE = Pattern.compile(
            "(?<![0-9])(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2}\\s?[-–−+A-FU-Y]\\s?[0-9]{3}[0-9A-Y](?![0-9A-Z])",
            Pattern.CASE_INSENSITIVE);

    private IdentityNumbers() {}

    public static boolean areIn(String text) {
        return CODE.matcher(text).find();
    }
}
