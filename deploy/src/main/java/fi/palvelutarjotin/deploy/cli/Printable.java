package fi.palvelutarjotin.deploy.cli;

/** Makes a feed's text safe to print: what a feed sends must not steer the terminal. */
final class Printable {

    private static final int BRIEF = 200;

    private Printable() {}

    /** All of it, lines kept. */
    static String whole(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]", " ");
    }

    /** One line. */
    static String line(String text) {
        return whole(text).replaceAll("\\s+", " ").strip();
    }

    /** One line of at most 200 characters. */
    static String brief(String text) {
        var beginning = text.length() > 4 * BRIEF ? text.substring(0, 4 * BRIEF) : text;
        var line = line(beginning);
        return line.codePointCount(0, line.length()) <= BRIEF && beginning.length() == text.length()
                ? line
                : line.substring(
                                0,
                                line.offsetByCodePoints(0, Math.min(BRIEF - 1, line.codePointCount(0, line.length()))))
                        + "…";
    }
}
