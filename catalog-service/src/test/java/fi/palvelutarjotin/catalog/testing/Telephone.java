package fi.palvelutarjotin.catalog.testing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** What an authenticator app on a telephone shows. */
public final class Telephone {

    private Telephone() {}

    /**
     * The code of a moment.
     *
     * @param secret in Base32, with or without blanks
     */
    public static String code(String secret, Instant now) {
        var bytes = new Base32().decode(secret.replace(" ", "").toUpperCase(Locale.ROOT));
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(bytes, "HmacSHA1"), now, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
