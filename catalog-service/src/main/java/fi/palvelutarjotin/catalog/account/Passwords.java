package fi.palvelutarjotin.catalog.account;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Hashes passwords with Argon2id, and compares them. */
@Singleton
final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** What OWASP's password storage cheat sheet asks for: 19 MiB, two passes, one lane. */
    private static final int KIBIBYTES = 19 * 1024;

    private static final int PASSES = 2;
    private static final int LANES = 1;

    /** Each takes its memory and a processor for a while: whoever sends many passwords must not take all of them. */
    private static final int AT_ONCE = 4;

    private static final int PATIENCE_SECONDS = 10;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);

    private final Semaphore room = new Semaphore(AT_ONCE);

    /** Compared with where there is no account, so that it takes as long as where there is one. */
    private final String nobodys = encoder.encode("nobody has this password");

    String hash(String password) {
        return encoder.encode(normalised(password));
    }

    /**
     * Whether a password is the one of a hash.
     *
     * @param hash null when there is none; that takes as long
     * @return empty when too many wait for an answer already
     */
    Optional<Boolean> matches(String password, @Nullable String hash) {
        try {
            if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            var same = encoder.matches(normalised(password), hash == null ? nobodys : hash);
            return Optional.of(same && hash != null);
        } finally {
            room.release();
        }
    }

    /** The same letters whichever keyboard wrote them. */
    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
