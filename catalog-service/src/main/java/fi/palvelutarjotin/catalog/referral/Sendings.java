package fi.palvelutarjotin.catalog.referral;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.sealing.Sealing;
import fi.palvelutarjotin.catalog.sealing.Tokens;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Lets programs send again what they do not know to have arrived: under the same key nothing is sent twice. */
@Singleton
public final class Sendings {

    /** Whoever tries again after that has other troubles. */
    private static final Duration KEPT_FOR = Duration.ofDays(30);

    private final Database database;
    private final Referrals referrals;
    private final ReferralRows rows;
    private final Sealing sealing;
    private final Clock clock;

    Sendings(Database database, Referrals referrals, ReferralRows rows, Sealing sealing, Clock clock) {
        this.database = database;
        this.referrals = referrals;
        this.rows = rows;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** What came of sending under a key. */
    public sealed interface Answer {

        /**
         * It has been sent, now or before.
         *
         * @param again whether it was before; the referrals may have gone on since
         */
        record Sent(Handover.Sent sent, boolean again) implements Answer {}

        /** Something else was sent under this key. */
        record OtherBody() implements Answer {}
    }

    /** What was sent under a key before; empty when nothing was. */
    public Optional<Answer> find(UUID client, String key, String body) {
        return database.read(connection -> find(connection, client, key, body));
    }

    /** Sends a handover, unless something has been sent under the key meanwhile. */
    public Answer send(UUID client, String key, String body, Handover handover) {
        return database.write(connection -> {
            try (var old = connection.prepareStatement("delete from referral_sending where at < ?");
                    var statement = connection.prepareStatement("""
                            insert into referral_sending (client, key_hash, body_hash, handover, at)
                            values (?, ?, ?, ?, ?) on conflict (client, key_hash) do nothing
                            """)) {
                old.setObject(1, ReferralRows.at(clock.instant().minus(KEPT_FOR)));
                old.executeUpdate();
                statement.setObject(1, client);
                statement.setBytes(2, sealing.recognise(exact(key)));
                statement.setBytes(3, sealing.recognise(exact(body)));
                statement.setObject(4, handover.id());
                statement.setObject(5, ReferralRows.at(clock.instant()));
                if (statement.executeUpdate() == 0) {
                    return find(connection, client, key, body).orElseThrow();
                }
            }
            return new Answer.Sent(referrals.send(handover).orElseThrow(), false);
        });
    }

    private Optional<Answer> find(Connection connection, UUID client, String key, String body) throws SQLException {
        for (var hash : sealing.recogniseByAll(exact(key))) {
            try (var statement = connection.prepareStatement(
                    "select handover, body_hash from referral_sending where client = ? and key_hash = ?")) {
                statement.setObject(1, client);
                statement.setBytes(2, hash);
                try (var row = statement.executeQuery()) {
                    if (row.next()) {
                        return Optional.of(
                                isSame(body, row.getBytes("body_hash"))
                                        ? sent(connection, row.getObject("handover", UUID.class))
                                        : new Answer.OtherBody());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isSame(String body, byte[] kept) {
        return sealing.recogniseByAll(exact(body)).stream().anyMatch(hash -> MessageDigest.isEqual(hash, kept));
    }

    private Answer sent(Connection connection, UUID handover) throws SQLException {
        try (var statement = connection.prepareStatement("select client_sealed from handover where id = ?")) {
            statement.setObject(1, handover);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Answer.Sent(
                        new Handover.Sent(
                                handover,
                                sealing.open(handover, row.getBytes(1)),
                                rows.list("where r.follows is null and r.handover = ?", handover)),
                        true);
            }
        }
    }

    /** What is recognised is so in whatever case; here every letter counts. */
    private static String exact(String text) {
        return HexFormat.of().formatHex(Tokens.hash(text));
    }
}
