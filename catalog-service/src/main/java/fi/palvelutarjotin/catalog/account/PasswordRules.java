package fi.palvelutarjotin.catalog.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are taken, after NIST SP 800-63B: long ones, not the common ones, and nothing asked of which kinds of
 * characters are in them.
 */
public final class PasswordRules {

    /** Characters. */
    public static final int SHORTEST = 12;

    public static final int LONGEST = 128;

    /** What is left of a password without what is easily guessed must be at least so long. */
    private static final int ENOUGH_LEFT = 6;

    /**
     * The least score that is taken, of the library's 0 to 4: a hundred million guesses and more, which nobody has who
     * must wait after five.
     */
    private static final int SAFE = 3;

    /** Characters that are measured: of many more that stand for letters the library would take seconds. */
    private static final int MEASURED = 40;

    private static final List<String> ROWS = List.of(
            "qwertyuiopåasdfghjklöäzxcvbnm",
            "qwertyuiopasdfghjklzxcvbnm",
            "1234567890123456789012345678901234567890",
            "abcdefghijklmnopqrstuvwxyzåäö",
            "1q2w3e4r5t6y7u8i9o0p",
            "q1w2e3r4t5y6u7i8o9p0",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "qazwsxedcrfvtgbyhnujmikolp");

    private static final Set<String> COMMON = read();

    private static final Zxcvbn GUESSING = new Zxcvbn();

    private PasswordRules() {}

    /**
     * What is wrong with a password.
     *
     * @param mail of whose it is to be: it must not be the password
     */
    public static Optional<PasswordFault> check(String password, String mail) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordFault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        var whole = Normalizer.normalize(password, Normalizer.Form.NFKC);
        var own = mail.toLowerCase(Locale.ROOT);
        return isCommon(whole.toLowerCase(Locale.ROOT), own) || isGuessed(whole, own)
                ? Optional.of(PasswordFault.COMMON)
                : Optional.empty();
    }

    private static boolean isCommon(String text, String mail) {
        return isRepeated(text)
                || ROWS.stream()
                        .anyMatch(row -> row.contains(text) || reversed(row).contains(text))
                || left(text, mail).length() < ENOUGH_LEFT;
    }

    /**
     * Whether few guesses lead to it, by the 30,000 passwords that were most common in what was stolen, names and English
     * words, also turned round, with signs for letters, with years and digits, and several of them together.
     */
    private static boolean isGuessed(String password, String mail) {
        var measured = password.length() <= MEASURED ? password : password.substring(0, MEASURED);
        return GUESSING.measure(measured, List.of(mail.split("[@.]", -1))).getScore() < SAFE;
    }

    /** One piece again and again: {@code abcabcabcabc}. */
    private static boolean isRepeated(String text) {
        for (var piece = 1; piece <= text.length() / 2; piece++) {
            if (text.substring(piece).equals(text.substring(0, text.length() - piece))) {
                return true;
            }
        }
        return false;
    }

    /** What is left without the common words, one's own address, and digits and signs. */
    private static String left(String text, String mail) {
        var left = text;
        for (var part : mail.split("[@.]", -1)) {
            left = part.length() < 4 ? left : left.replace(part, "");
        }
        for (var word : COMMON) {
            left = left.replace(word, "");
        }
        // A year and an exclamation mark after a common word is what everybody does; digits among other letters are
        // not.
        return left.equals(text) ? text : left.replaceAll("[^\\p{L}]", "");
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static Set<String> read() {
        var file = "/account/common-passwords.txt";
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
