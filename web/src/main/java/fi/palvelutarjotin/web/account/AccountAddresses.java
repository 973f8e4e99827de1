package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.catalog.text.Language;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The addresses of what is here. Tokens have no character that an address would have to escape. */
public final class AccountAddresses {

    private static final int LONGEST_WAY_BACK = 1_000;

    private AccountAddresses() {}

    /**
     * The sign-in page.
     *
     * @param to the path to come back to; empty for one's own account
     */
    static String signIn(Language language, String to) {
        return withWayBack("/" + language.code() + "/sign-in", to);
    }

    static String code(Language language, String to) {
        return withWayBack(signIn(language, "") + "/code", to);
    }

    static String secondFactor(Language language, String to) {
        return withWayBack(signIn(language, "") + "/second-factor", to);
    }

    static String forgotten(Language language) {
        return signIn(language, "") + "/forgotten";
    }

    static String asked(Language language) {
        return signIn(language, "") + "/asked";
    }

    /** The way to the provider. */
    static String provider(Language language, String to) {
        return withWayBack(signIn(language, "") + "/provider", to);
    }

    static String signedOut(Language language) {
        return signIn(language, "") + "/out";
    }

    /** The same for who came by the provider, and is signed in there still. */
    static String signedOutHereOnly(Language language) {
        return signedOut(language) + "?provider";
    }

    static String choosePassword(Language language) {
        return signIn(language, "") + "/password";
    }

    /** The link in a mail with which its reader chooses a password. */
    public static String choosePassword(Language language, String token) {
        return choosePassword(language) + "?token=" + token;
    }

    /** One's own account. */
    public static String own(Language language) {
        return "/" + language.code() + "/account";
    }

    /** A path that may be come back to: one of ours, and nothing that a browser could take for another site. */
    static Optional<String> wayBack(String to) {
        try {
            var address = URI.create(to);
            var isOurs = to.length() <= LONGEST_WAY_BACK
                    && to.matches("/(fi|sv|en|se)(/[^/\\\\].*)?")
                    && !address.isAbsolute()
                    && address.getRawAuthority() == null
                    && address.normalize().toString().equals(to);
            return Optional.of(to).filter(any -> isOurs);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String withWayBack(String path, String to) {
        return to.isEmpty() ? path : path + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }
}
