package fi.palvelutarjotin.web.provider;

import fi.palvelutarjotin.catalog.sealing.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What must not be guessed on the way to the provider and back, all of it made of one random token that only the browser
 * holds: so what comes back is of use in that browser only, and nothing secret has to be kept here.
 *
 * @param token of the browser's cookie
 */
public record Secrets(String token) {

    private static final String HMAC = "HmacSHA256";

    public static Secrets create() {
        return new Secrets(Tokens.create());
    }

    /** Shows that the answer is one to this browser's question (RFC 6749, section 10.12). */
    public String state() {
        return of("state");
    }

    /** Shows that the ID token was made for this question (OpenID Connect Core, section 3.1.2.1). */
    String nonce() {
        return of("nonce");
    }

    /** Shows that who redeems the code is who asked for it (RFC 7636). */
    String verifier() {
        return of("verifier");
    }

    private String of(String use) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(use.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Secrets[]";
    }
}
