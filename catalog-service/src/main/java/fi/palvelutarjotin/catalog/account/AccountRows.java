package fi.palvelutarjotin.catalog.account;

import fi.palvelutarjotin.catalog.account.Account.State;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.catalog.sealing.Sealing;
import fi.palvelutarjotin.catalog.text.Language;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads accounts, and seals and opens what of them nobody may read. */
@Singleton
final class AccountRows {

    private static final String SELECT = """
            select id, sealed, password_hash, state, language, second_factor, created_at, last_used_at from account
            """;

    private final Database database;
    private final Sealing sealing;
    private final JsonDocuments json;

    AccountRows(Database database, Sealing sealing, JsonDocuments json) {
        this.database = database;
        this.sealing = sealing;
        this.json = json;
    }

    /**
     * What nobody may read.
     *
     * @param totp the secret of the second factor in Base32; null while there is none
     * @param nextTotp the one that is being set up; null when none is
     */
    @Serdeable
    record Secret(
            String name,
            String mail,
            @Nullable String totp,
            @Nullable String nextTotp) {

        Secret settingUp(@Nullable String next) {
            return new Secret(name, mail, totp, next);
        }

        /** With what was being set up in force. */
        Secret setUp() {
            return new Secret(name, mail, nextTotp, null);
        }

        Secret withoutSecondFactor() {
            return new Secret(name, mail, null, null);
        }

        @Override
        public String toString() {
            return "Secret[]";
        }
    }

    /** An account with what only this package may see of it. */
    record Row(Account account, Secret secret, @Nullable String passwordHash) {

        @Override
        public String toString() {
            return account.toString();
        }
    }

    byte[] seal(UUID id, Secret secret) {
        return sealing.seal(id, json.write(secret));
    }

    byte[] addressKey(String mail) {
        return sealing.recognise(mail);
    }

    Optional<Row> find(UUID id) {
        return database.read(connection -> find(connection, id));
    }

    /** Within a transaction that is open. */
    Optional<Row> find(Connection connection, UUID id) throws SQLException {
        return Sql.find(connection, SELECT + " where id = ?", row -> read(connection, row), id);
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Row> findToChange(Connection connection, UUID id) throws SQLException {
        return Sql.find(connection, SELECT + " where id = ? for update", row -> read(connection, row), id);
    }

    /** By its mail address, also when it was kept under an earlier key. */
    Optional<Row> findByMail(String mail) {
        return database.read(connection -> {
            for (var key : sealing.recogniseByAll(mail)) {
                var found = Sql.find(connection, SELECT + " where address_key = ?", row -> read(connection, row), key);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        });
    }

    List<Row> all() {
        return database.read(
                connection -> Sql.all(connection, SELECT + " order by created_at, id", row -> read(connection, row)));
    }

    /** Writes the secret anew, with the present key. */
    void write(Connection connection, UUID id, Secret secret) throws SQLException {
        Sql.update(
                connection,
                "update account set sealed = ?, address_key = ?, second_factor = ? where id = ?",
                seal(id, secret),
                addressKey(secret.mail()),
                secret.totp() != null,
                id);
    }

    private Row read(Connection connection, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var secret = json.read(sealing.open(id, row.getBytes("sealed")), Secret.class);
        var account = new Account(
                id,
                secret.name(),
                secret.mail(),
                State.of(row.getString("state")),
                Language.find(row.getString("language")).orElseThrow(),
                row.getBoolean("second_factor"),
                Objects.requireNonNull(Sql.instant(row, "created_at"), "created_at"),
                Sql.instant(row, "last_used_at"),
                GrantRows.of(connection, id));
        return new Row(account, secret, row.getString("password_hash"));
    }

    /** Notes that somebody signed in. */
    void used(Connection connection, UUID id, Instant now) throws SQLException {
        Sql.update(connection, "update account set last_used_at = ? where id = ?", now, id);
    }
}
