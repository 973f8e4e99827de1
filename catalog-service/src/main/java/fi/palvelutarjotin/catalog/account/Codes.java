package fi.palvelutarjotin.catalog.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fi.palvelutarjotin.catalog.account.AccountEvent.Kind;
import fi.palvelutarjotin.catalog.account.AccountRows.Row;
import fi.palvelutarjotin.catalog.sealing.Tokens;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes of the second factor (RFC 6238: six digits, every thirty seconds another), and the recovery codes beside them. */
@Singleton
final class Codes {

    static final int RECOVERY_CODES = 10;

    /** Clocks of telephones go a little wrong: the code before and the one after are taken, too. */
    private static final int STEPS_ASIDE = 1;

    private static final int SECRET_BYTES = 20;
    /** 120 bits: so many that a plain hash of them cannot be guessed back (ASVS 5.0, 6.5.2). */
    private static final int RECOVERY_BYTES = 15;

    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final AccountAudit audit;
    private final Clock clock;

    Codes(AccountAudit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** A new secret in Base32, as telephones take it. */
    static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Base32().encodeToString(bytes);
    }

    /**
     * Whether a code is right now: of the telephone and later than the last one that was used, or a recovery code, which
     * is used up by that. The account's row is locked by the caller.
     */
    boolean isRight(Connection connection, Row row, String typed) throws SQLException {
        var id = row.account().id();
        var code = plain(typed);
        var secret = row.secret().totp();
        if (secret == null) {
            return false;
        }
        if (code.matches("[0-9]{6}")) {
            var step = stepOf(secret, code, clock.instant());
            return step.isPresent()
                    && Sql.update(
                                    connection,
                                    "update account set last_step = ? where id = ? and last_step < ?",
                                    step.getAsLong(),
                                    id,
                                    step.getAsLong())
                            == 1;
        }
        var recovered = Sql.update(
                connection,
                "delete from account_recovery_code where account = ? and code_hash = ?",
                id,
                Tokens.hash(code));
        if (recovered == 1) {
            audit.note(connection, id, id, Kind.RECOVERY_CODE_USED);
        }
        return recovered == 1;
    }

    /** The step whose code it is, among those that are taken now. */
    OptionalLong stepOf(String secret, String code, Instant now) {
        var seconds = generator.getTimeStep().toSeconds();
        var key = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
        var present = now.getEpochSecond() / seconds;
        for (var step = present - STEPS_ASIDE; step <= present + STEPS_ASIDE; step++) {
            if (same(code(key, Instant.ofEpochSecond(step * seconds)), code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private String code(SecretKeySpec key, Instant time) {
        try {
            return generator.generateOneTimePasswordString(key, time, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a secret of a second factor cannot be used", e);
        }
    }

    /** Ten new recovery codes in place of those that there were; only their hashes are kept. */
    static List<String> newRecoveryCodes(Connection connection, Row row) throws SQLException {
        var id = row.account().id();
        Sql.update(connection, "delete from account_recovery_code where account = ?", id);
        var codes = new ArrayList<String>();
        while (codes.size() < RECOVERY_CODES) {
            var bytes = new byte[RECOVERY_BYTES];
            RANDOM.nextBytes(bytes);
            var code = new Base32().encodeToString(bytes).toLowerCase(Locale.ROOT);
            Sql.update(
                    connection,
                    "insert into account_recovery_code (account, code_hash) values (?, ?)",
                    id,
                    Tokens.hash(code));
            codes.add(grouped(code));
        }
        return codes;
    }

    /** In groups that a person can copy by hand. */
    static String grouped(String code) {
        return String.join("-", code.split("(?<=\\G.{" + GROUP + "})"));
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
