package fi.palvelutarjotin.catalog.referral;

import fi.palvelutarjotin.catalog.database.Database;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** What clients have agreed to. A consent that was withdrawn stays, with the time, as proof of both. */
@Singleton
final class Consents {

    private final Database database;

    Consents(Database database) {
        this.database = database;
    }

    /** Notes a consent; one that was withdrawn before stands again. */
    static void give(Connection connection, UUID handover, Consent consent, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into consent (handover, purpose, text_version, given_how, given_at) values (?, ?, ?, ?, ?)
                on conflict (handover, purpose) do update
                set text_version = excluded.text_version, given_how = excluded.given_how, given_at = excluded.given_at,
                    withdrawn_at = null
                """)) {
            statement.setObject(1, handover);
            statement.setString(2, consent.purpose().code());
            statement.setString(3, consent.textVersion());
            statement.setString(4, consent.how().code());
            statement.setObject(5, ReferralRows.at(now));
            statement.executeUpdate();
        }
    }

    /** Notes the client's word that a referral goes to somebody whom the first consent did not name. */
    static void giveOnward(Connection connection, UUID referral, Consent consent, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into onward_consent (referral, text_version, given_how, given_at) values (?, ?, ?, ?)")) {
            statement.setObject(1, referral);
            statement.setString(2, consent.textVersion());
            statement.setString(3, consent.how().code());
            statement.setObject(4, ReferralRows.at(now));
            statement.executeUpdate();
        }
    }

    static void withdraw(Connection connection, UUID handover, Consent.Purpose purpose, Instant now)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                update consent set withdrawn_at = ? where handover = ? and purpose = ? and withdrawn_at is null
                """)) {
            statement.setObject(1, ReferralRows.at(now));
            statement.setObject(2, handover);
            statement.setString(3, purpose.code());
            statement.executeUpdate();
        }
    }

    /** Whether a consent was given and not withdrawn. */
    boolean stands(UUID handover, Consent.Purpose purpose) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(
                    "select from consent where handover = ? and purpose = ? and withdrawn_at is null")) {
                statement.setObject(1, handover);
                statement.setString(2, purpose.code());
                try (var row = statement.executeQuery()) {
                    return row.next();
                }
            }
        });
    }
}
