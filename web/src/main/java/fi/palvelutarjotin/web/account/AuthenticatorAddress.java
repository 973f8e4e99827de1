package fi.palvelutarjotin.web.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The address by which authenticator apps take a secret, as all of them read it ({@code otpauth:}). */
final class AuthenticatorAddress {

    private static final int GROUP = 4;

    private AuthenticatorAddress() {}

    static String of(String site, String mail, String secret) {
        return "otpauth://totp/" + escaped(site) + ":" + escaped(mail) + "?secret=" + secret + "&issuer="
                + escaped(site);
    }

    /** The secret as a person copies it by hand. */
    static String grouped(String secret) {
        return String.join(" ", secret.toLowerCase(Locale.ROOT).split("(?<=\\G.{" + GROUP + "})"));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
