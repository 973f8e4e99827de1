package fi.palvelutarjotin.web.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Mail addresses as people type them. */
public final class MailAddress {

    private static final int LONGEST = 254;

    /** No quoted parts, comments or several addresses: nobody has them, and they are how headers are smuggled in. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z][A-Za-z0-9-]{1,62}");

    private MailAddress() {}

    /** The address that somebody has typed, the part after the sign in small ASCII letters; empty when it is none. */
    public static Optional<String> parse(String typed) {
        var text = typed.strip();
        var at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var domain = IDN.toASCII(text.substring(at + 1)).toLowerCase(Locale.ROOT);
            return Optional.of(text.substring(0, at + 1) + domain)
                    .filter(address -> address.length() <= LONGEST
                            && ADDRESS.matcher(address).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
