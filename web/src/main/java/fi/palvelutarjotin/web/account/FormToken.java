package fi.palvelutarjotin.web.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a form of a session holds and no other site can know. It is made of the session's token and does not give it away. */
final class FormToken {

    static final String FIELD = "csrf";

    /** Characters. */
    static final int LONGEST = 64;

    private static final String HMAC = "HmacSHA256";

    private FormToken() {}

    static String of(String session) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(session.getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal("form".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isRight(String expected, String sent) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
