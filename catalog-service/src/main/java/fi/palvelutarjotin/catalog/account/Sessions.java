package fi.palvelutarjotin.catalog.account;

import fi.palvelutarjotin.catalog.account.Account.State;
import fi.palvelutarjotin.catalog.account.AccountEvent.Kind;
import fi.palvelutarjotin.catalog.account.AccountRows.Row;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.sealing.Tokens;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Who is signed in. Kept in the database, so that it holds across restarts and on every node, and can be ended at once. */
@Singleton
public final class Sessions {

    /** Without a page asked for, one is signed out. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** However busy, one signs in anew for another working day. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** Between the password and the code. */
    public static final Duration HALF = Duration.ofMinutes(15);

    /** Not every page needs to be noted. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final AccountRows rows;
    private final AccountAudit audit;
    private final Clock clock;

    Sessions(Database database, AccountRows rows, AccountAudit audit, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** How far somebody has come. */
    public enum Stage {
        /** The password was right, the code is still to come. */
        PASSWORD,
        /** Signed in. */
        WHOLE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Stage of(String code) {
            return Arrays.stream(values())
                    .filter(stage -> stage.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * A session that holds.
     *
     * @param byProvider whether it was opened by what a provider has proved
     */
    public record Session(Account account, Stage stage, boolean byProvider) {}

    private record Kept(UUID account, Stage stage, boolean byProvider, Instant opened, Instant used) {

        boolean holds(Instant now) {
            return switch (stage) {
                case PASSWORD -> now.isBefore(opened.plus(HALF));
                case WHOLE -> now.isBefore(opened.plus(LONGEST)) && now.isBefore(used.plus(IDLE));
            };
        }
    }

    /** Opens one for somebody who has shown the password; gives its token. */
    public String open(UUID account) {
        return database.write(connection -> open(connection, account, Stage.PASSWORD, false));
    }

    String open(Connection connection, UUID account, Stage stage, boolean byProvider) throws SQLException {
        var token = Tokens.create();
        var now = clock.instant();
        Sql.update(connection, """
                insert into account_session (token_hash, account, stage, by_provider, opened_at, used_at)
                values (?, ?, ?, ?, ?, ?)
                """, Tokens.hash(token), account, stage.code(), byProvider, now, now);
        return token;
    }

    /** The session of a token; empty when there is none, or it has run out, or its account is closed. */
    public Optional<Session> find(String token) {
        var now = clock.instant();
        var hash = Tokens.hash(token);
        var kept = database.read(connection -> Sql.find(
                connection,
                "select account, stage, by_provider, opened_at, used_at from account_session where token_hash = ?",
                row -> new Kept(
                        row.getObject("account", UUID.class),
                        Stage.of(row.getString("stage")),
                        row.getBoolean("by_provider"),
                        Objects.requireNonNull(Sql.instant(row, "opened_at"), "opened_at"),
                        Objects.requireNonNull(Sql.instant(row, "used_at"), "used_at")),
                (Object) hash));
        if (kept.isEmpty() || !kept.get().holds(now)) {
            return Optional.empty();
        }
        if (kept.get().used().plus(NOTED_EVERY).isBefore(now)) {
            database.write(connection ->
                    Sql.update(connection, "update account_session set used_at = ? where token_hash = ?", now, hash));
        }
        return rows.find(kept.get().account())
                .map(Row::account)
                .filter(account -> account.state() == State.ACTIVE)
                .map(account ->
                        new Session(account, kept.get().stage(), kept.get().byProvider()));
    }

    /** Ends one. */
    public void close(String token) {
        database.write(connection -> {
            var ended = Sql.find(
                    connection,
                    "delete from account_session where token_hash = ? returning account, stage",
                    row -> row.getString("stage").equals(Stage.WHOLE.code())
                            ? Optional.of(row.getObject("account", UUID.class))
                            : Optional.<UUID>empty(),
                    (Object) Tokens.hash(token));
            if (ended.isPresent() && ended.get().isPresent()) {
                var account = ended.get().get();
                audit.note(connection, account, account, Kind.SIGNED_OUT);
            }
            return ended.isPresent();
        });
    }

    /** Ends all of an account. */
    public void closeAll(UUID account) {
        database.write(connection -> {
            audit.note(connection, account, account, Kind.SIGNED_OUT_EVERYWHERE);
            return Sql.update(connection, "delete from account_session where account = ?", account);
        });
    }

    /** A mail with a link that no longer works is not sent any more. */
    private static void forgetMail(Connection connection, Instant now) throws SQLException {
        for (var purpose : MailLinks.Purpose.values()) {
            Sql.update(
                    connection,
                    "delete from account_mail where purpose = ? and created_at <= ?",
                    purpose.code(),
                    now.minus(purpose.lasting()));
        }
    }

    /** Deletes those that have run out, and what else of signing in is past; tells how many sessions. */
    public int forgetOld() {
        var now = clock.instant();
        return database.write(connection -> {
            Sql.update(connection, "delete from account_link where expires_at <= ?", now);
            forgetMail(connection, now);
            Sql.update(connection, "delete from provider_try where made_at <= ?", now.minus(ProviderTries.LASTING));
            Sql.update(connection, "delete from sign_in_try where last_at < ?", now.minus(LockOut.FORGOTTEN_AFTER));
            return Sql.update(connection, """
                    delete from account_session
                    where opened_at <= ? or used_at <= ? or (stage = 'password' and opened_at <= ?)
                    """, now.minus(LONGEST), now.minus(IDLE), now.minus(HALF));
        });
    }
}
