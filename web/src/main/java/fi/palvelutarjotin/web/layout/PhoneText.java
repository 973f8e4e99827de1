package fi.palvelutarjotin.web.layout;

import java.util.regex.Pattern;

/** Phone numbers as people write and read them out: in groups, where a feed gives one long row of digits. */
public final class PhoneText {

    /** A Finnish number that nobody has grouped: the country code or the zero first. */
    private static final Pattern UNGROUPED = Pattern.compile("(\\+358 ?|0)([1-9][0-9]{4,11})");

    /** The area or operator in front of the number: 40, 50, 10, 20, 29, 30, 7x two digits, 9 and the other areas one. */
    private static final Pattern OPENING = Pattern.compile("(?:4[0-9]|50|1[0-9]|20|29|30|7[0-9])|[0-9]");

    private PhoneText() {}

    /** The number in groups; one that already has groups, or is not Finnish, is shown as it came. */
    public static String grouped(String number) {
        var match = UNGROUPED.matcher(number);
        if (!match.matches()) {
            return number;
        }
        var rest = match.group(2);
        var opening = OPENING.matcher(rest);
        var length = opening.lookingAt() ? opening.end() : 0;
        var first = match.group(1).startsWith("+") ? "+358 " : "0";
        return first + rest.substring(0, length) + inGroups(rest.substring(length));
    }

    /** What a phone dials. "(0)" stands in numbers for both readers at home and abroad and is dialled by neither. */
    public static String dialled(String number) {
        var plain = number.strip().startsWith("+") ? number.replace("(0)", "") : number;
        return plain.replaceAll("[^+0-9]", "");
    }

    /** In threes, the last group of two to four. */
    private static String inGroups(String digits) {
        var text = new StringBuilder();
        var at = 0;
        while (digits.length() - at > 4) {
            text.append(' ').append(digits, at, at + 3);
            at += 3;
        }
        return text.append(' ').append(digits, at, digits.length()).toString();
    }
}
