package fi.palvelutarjotin.catalog.text;

import java.util.regex.Pattern;

/**
 * Finds Finnish personal identity codes in what somebody has typed: {@code ddmmyy}, a sign of the century, three digits
 * and a check sign (government decree 128/2010, signs of 2023 included). The check sign is not verified: a code with a
 * typing error still tells who is meant. So does one whose sign was mistyped or left out; without a sign only a letter at
 * the end tells a code from a telephone number. What stands in a UUID is chance: one in three thousand looks like a code.
 */
public final class IdentityNumbers {

    private static final String DAY_AND_MONTH = "(?<![0-9])(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2}";

    private static final Pattern CODE = Pattern.compile(
            DAY_AND_MONTH
                    + "(?:\\s{0,2}[-‐‑‒–—―−+_*/.:=A-FU-Y]\\s{0,2}[0-9]{3}[0-9A-Y]|\\s{0,2}[0-9]{3}[A-Y])(?![0-9A-Z])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private IdentityNumbers() {}

    public static boolean areIn(String text) {
        return CODE.matcher(UUID.matcher(text).replaceAll("id")).find();
    }
}
