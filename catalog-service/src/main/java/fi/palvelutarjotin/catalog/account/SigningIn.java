package fi.palvelutarjotin.catalog.account;

import fi.palvelutarjotin.catalog.account.Account.State;
import fi.palvelutarjotin.catalog.account.AccountEvent.Kind;
import fi.palvelutarjotin.catalog.account.AccountRows.Row;
import fi.palvelutarjotin.catalog.account.Sessions.Stage;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.sealing.Tokens;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Signing in: first the password, then a code of the second factor. */
@Singleton
public final class SigningIn {

    /** For who comes while too many passwords are being compared. */
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    private final Database database;
    private final AccountRows rows;
    private final Passwords passwords;
    private final LockOut lockOut;
    private final Codes codes;
    private final Sessions sessions;
    private final AccountAudit audit;
    private final Clock clock;

    SigningIn(
            Database database,
            AccountRows rows,
            Passwords passwords,
            LockOut lockOut,
            Codes codes,
            Sessions sessions,
            AccountAudit audit,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.passwords = passwords;
        this.lockOut = lockOut;
        this.codes = codes;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Tries a password. When it is right, a session is open that only asks for the code; the tries are forgotten when that
     * is right, too.
     */
    public SignInAnswer password(String mail, String password) {
        var subject = rows.addressKey(mail);
        var wait = lockOut.begin(subject);
        if (wait.isPresent()) {
            return new SignInAnswer.Wait(wait.get());
        }
        var row = rows.findByMail(mail).filter(SigningIn::isActive);
        var matches = passwords.matches(password, row.map(Row::passwordHash).orElse(null));
        if (matches.isEmpty()) {
            lockOut.undo(subject);
            return new SignInAnswer.Wait(A_MOMENT);
        }
        if (!matches.get() || row.isEmpty()) {
            noteWrong(row, subject);
            return new SignInAnswer.Wrong();
        }
        lockOut.undo(subject);
        var account = row.get().account();
        return new SignInAnswer.Right(account, sessions.open(account.id()));
    }

    /**
     * Tries a code of the second factor, or a recovery code. When it is right, the session of the password is over and
     * another is open, under a new token.
     *
     * @param token of the session that the password opened
     */
    public SignInAnswer code(String token, String code) {
        var session = sessions.find(token).filter(found -> found.stage() == Stage.PASSWORD);
        if (session.isEmpty()) {
            return new SignInAnswer.Wrong();
        }
        var id = session.get().account().id();
        var wait = lockOut.begin(SignInSubjects.ofCode(id));
        if (wait.isPresent()) {
            return new SignInAnswer.Wait(wait.get());
        }
        return database.write(connection -> {
            var row = rows.findToChange(connection, id).filter(SigningIn::isActive);
            if (row.isEmpty() || !codes.isRight(connection, row.get(), code)) {
                audit.note(connection, id, id, Kind.CODE_WRONG);
                return new SignInAnswer.Wrong();
            }
            return new SignInAnswer.Right(row.get().account(), whole(connection, row.get(), token));
        });
    }

    /**
     * Changes one's own password. Whoever else is signed in with the account is no longer.
     *
     * @param token of one's session, which stays
     * @param next that the rules allow
     */
    public SignInAnswer change(String token, UUID account, String present, String next) {
        var subject = SignInSubjects.ofCode(account);
        var wait = lockOut.begin(subject);
        if (wait.isPresent()) {
            return new SignInAnswer.Wait(wait.get());
        }
        var row = rows.find(account).filter(SigningIn::isActive);
        var matches = passwords.matches(present, row.map(Row::passwordHash).orElse(null));
        if (matches.isEmpty()) {
            lockOut.undo(subject);
            return new SignInAnswer.Wait(A_MOMENT);
        }
        if (!matches.get() || row.isEmpty()) {
            return new SignInAnswer.Wrong();
        }
        var hash = passwords.hash(next);
        return database.write(connection -> {
            Sql.update(connection, "update account set password_hash = ? where id = ?", hash, account);
            Sql.update(
                    connection,
                    "delete from account_session where account = ? and token_hash <> ?",
                    account,
                    Tokens.hash(token));
            Sql.update(connection, "delete from account_link where account = ?", account);
            LockOut.forget(connection, subject);
            audit.note(connection, account, account, Kind.PASSWORD_SET);
            return new SignInAnswer.Right(row.get().account(), token);
        });
    }

    /** Signs in for good: under a new token, so that one that somebody has planted or seen before is worth nothing. */
    String whole(Connection connection, Row row, String token) throws SQLException {
        var byProvider = Sql.find(
                        connection,
                        "delete from account_session where token_hash = ? returning by_provider",
                        half -> half.getBoolean("by_provider"),
                        (Object) Tokens.hash(token))
                .orElse(false);
        return whole(connection, row, byProvider);
    }

    /** The same for somebody of whom nothing more is to be asked. */
    String whole(Connection connection, Row row, boolean byProvider) throws SQLException {
        var id = row.account().id();
        for (var subject : SignInSubjects.of(row, rows)) {
            LockOut.forget(connection, subject);
        }
        rows.used(connection, id, clock.instant());
        // Under the present key of the sealing, which may be a newer one.
        rows.write(connection, id, rows.find(connection, id).orElseThrow().secret());
        audit.note(connection, id, id, byProvider ? Kind.SIGNED_IN_BY_PROVIDER : Kind.SIGNED_IN);
        return sessions.open(connection, id, Stage.WHOLE, byProvider);
    }

    private static boolean isActive(Row row) {
        return row.account().state() == State.ACTIVE;
    }

    /** Takes as long where there is no account as where there is one. */
    private void noteWrong(Optional<Row> row, byte[] subject) {
        database.write(connection -> {
            if (row.isPresent()) {
                audit.note(connection, row.get().account().id(), null, Kind.PASSWORD_WRONG);
            } else {
                Sql.update(connection, "update sign_in_try set last_at = last_at where subject = ?", (Object) subject);
            }
            return true;
        });
    }
}
