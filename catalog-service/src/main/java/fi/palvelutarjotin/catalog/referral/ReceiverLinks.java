package fi.palvelutarjotin.catalog.referral;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.sealing.Sealing;
import fi.palvelutarjotin.catalog.sealing.Tokens;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Links by which a receiver without an account answers one referral. Who has the link alone sees nothing: a code goes to
 * the receiver's address when they ask for it, and opens the referral for a while in the browser that it is typed in.
 */
@Singleton
public final class ReceiverLinks {

    /** Longer than a referral may wait unanswered or in work. */
    private static final Duration LINK_HOLDS = Duration.ofDays(90);

    private static final Duration CODE_HOLDS = Duration.ofMinutes(30);
    private static final Duration OPEN_FOR = Duration.ofHours(2);
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);

    /** Together with six digits: one guess in a hundred thousand for whoever has the link only. */
    private static final int MOST_TRIES = 5;

    private static final int MOST_CODES = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final ReferralMails mails;
    private final Sealing sealing;
    private final Clock clock;

    ReceiverLinks(Database database, ReferralMails mails, Sealing sealing, Clock clock) {
        this.database = database;
        this.mails = mails;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** What came of a code. */
    public sealed interface Opening {

        /**
         * It was right.
         *
         * @param token for this browser, for two hours
         */
        record Opened(UUID referral, String token) implements Opening {}

        /** It was not; it can be tried again. */
        record Wrong() implements Opening {}

        /** No code is waiting, it is too old, or it was tried too often: another has to be asked for. */
        record AskAgain() implements Opening {}
    }

    private record Link(
            UUID referral,
            byte @Nullable [] codeHash,
            @Nullable Instant codeSent,
            int codesSent,
            int tries) {}

    /** Makes a link and the mail that carries it, in the transaction in which the referral is sent. */
    void send(Connection connection, UUID referral, ReferralMails.Kind kind) throws SQLException {
        var token = Tokens.create();
        try (var statement = connection.prepareStatement(
                "insert into receiver_link (token_hash, referral, expires_at) values (?, ?, ?)")) {
            statement.setBytes(1, Tokens.hash(token));
            statement.setObject(2, referral);
            statement.setObject(3, ReferralRows.at(clock.instant().plus(LINK_HOLDS)));
            statement.executeUpdate();
        }
        mails.put(connection, referral, Party.RECEIVER, kind, token);
    }

    /** Whether a link leads somewhere. */
    public boolean holds(String token) {
        return database.read(connection -> find(connection, token, "").isPresent());
    }

    /** Sends a code to the receiver's address; false when the link leads nowhere or codes were sent too often. */
    public boolean sendCode(String token) {
        return database.write(connection -> {
            var link = find(connection, token, "for update");
            var now = clock.instant();
            if (link.isEmpty() || isTooOften(link.get(), now)) {
                return false;
            }
            var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
            try (var statement = connection.prepareStatement("""
                    update receiver_link set code_hash = ?, code_sent_at = ?, codes_sent = codes_sent + 1, tries = 0
                    where token_hash = ?
                    """)) {
                statement.setBytes(1, hash(token, code));
                statement.setObject(2, ReferralRows.at(now));
                statement.setBytes(3, Tokens.hash(token));
                statement.executeUpdate();
            }
            mails.put(connection, link.get().referral(), Party.RECEIVER, ReferralMails.Kind.CODE, code);
            return true;
        });
    }

    private static boolean isTooOften(Link link, Instant now) {
        return link.codesSent() >= MOST_CODES
                || link.codeSent() != null
                        && link.codeSent().plus(BETWEEN_CODES).isAfter(now);
    }

    /** Opens a link with the code; a code is good for once. */
    public Opening open(String token, String code) {
        return database.write(connection -> {
            var now = clock.instant();
            var link = find(connection, token, "for update").orElse(null);
            if (link == null
                    || link.codeHash() == null
                    || link.codeSent() == null
                    || link.codeSent().plus(CODE_HOLDS).isBefore(now)
                    || link.tries() >= MOST_TRIES) {
                return new Opening.AskAgain();
            }
            if (!MessageDigest.isEqual(link.codeHash(), hash(token, code.replaceAll("\\s", "")))) {
                update(connection, "tries = tries + 1", token);
                return new Opening.Wrong();
            }
            var opened = Tokens.create();
            update(
                    connection,
                    "code_hash = null, opened_hash = ?, opened_until = ?",
                    token,
                    Tokens.hash(opened),
                    ReferralRows.at(now.plus(OPEN_FOR)));
            return new Opening.Opened(link.referral(), opened);
        });
    }

    /** The referral of a link that a browser has opened; empty when that is too long ago. */
    public Optional<UUID> opened(String token, String openedToken) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(
                    "select referral from receiver_link where token_hash = ? and opened_hash = ? and opened_until > ?")) {
                statement.setBytes(1, Tokens.hash(token));
                statement.setBytes(2, Tokens.hash(openedToken));
                statement.setObject(3, ReferralRows.at(clock.instant()));
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
                }
            }
        });
    }

    private Optional<Link> find(Connection connection, String token, String lock) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select referral, code_hash, code_sent_at, codes_sent, tries from receiver_link
                where token_hash = ? and expires_at > ?
                """ + lock)) {
            statement.setBytes(1, Tokens.hash(token));
            statement.setObject(2, ReferralRows.at(clock.instant()));
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var sent = row.getObject("code_sent_at", OffsetDateTime.class);
                return Optional.of(new Link(
                        row.getObject("referral", UUID.class),
                        row.getBytes("code_hash"),
                        sent == null ? null : sent.toInstant(),
                        row.getInt("codes_sent"),
                        row.getInt("tries")));
            }
        }
    }

    private static void update(Connection connection, String set, String token, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement("update receiver_link set " + set + " where token_hash = ?")) {
            for (var at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.setBytes(values.length + 1, Tokens.hash(token));
            statement.executeUpdate();
        }
    }

    /** With a key that is not in the database: six digits alone are guessed at once by whoever reads it. */
    private byte[] hash(String token, String code) {
        return sealing.recognise(token + " " + code);
    }
}
