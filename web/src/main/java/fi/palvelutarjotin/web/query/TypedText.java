package fi.palvelutarjotin.web.query;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** What people type and paste, tidied so that the same words are the same text. */
final class TypedText {

    private TypedText() {}

    /**
     * Composes letters (an ö of two characters becomes one), makes every stretch of blanks and control characters one
     * space, and leaves out those round the text.
     */
    static String tidy(String typed) {
        var readable = typed.codePoints()
                .map(TypedText::readable)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return Normalizer.normalize(readable, Normalizer.Form.NFC)
                .replaceAll(" +", " ")
                .strip();
    }

    private static int readable(int codePoint) {
        if (Character.isSpaceChar(codePoint)
                || Character.isWhitespace(codePoint)
                || Character.isISOControl(codePoint)) {
            return ' ';
        }
        // Half of a character cannot be written into an address.
        return Character.getType(codePoint) == Character.SURROGATE ? '\uFFFD' : codePoint;
    }
}
