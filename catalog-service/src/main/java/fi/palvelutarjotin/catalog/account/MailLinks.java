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
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Links in mails that let their reader choose a password. Each works once, and for a time. */
@Singleton
public final class MailLinks {

    /** So many mails can be brought upon one person within an hour. */
    static final int MOST_IN_HOUR = 3;

    private final Database database;
    private final AccountRows rows;
    private final Passwords passwords;
    private final AccountOutbox outbox;
    private final AccountAudit audit;
    private final Clock clock;

    MailLinks(
            Database database,
            AccountRows rows,
            Passwords passwords,
            AccountOutbox outbox,
            AccountAudit audit,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.passwords = passwords;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a link is for. */
    public enum Purpose {
        /** The first password of somebody who was invited. */
        INVITATION(Duration.ofDays(7)),
        /** A new password for one that was forgotten. */
        PASSWORD(Duration.ofHours(1));

        private final Duration lasting;

        Purpose(Duration lasting) {
            this.lasting = lasting;
        }

        /** How long such a link works. */
        public Duration lasting() {
            return lasting;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Purpose of(String code) {
            return Arrays.stream(values())
                    .filter(purpose -> purpose.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A link that works. */
    public record Link(Account account, Purpose purpose) {}

    /**
     * Somebody has forgotten the password of an address: a mail goes out when it has an account. Whoever asks must not be
     * told, nor be able to see from the time that it takes.
     */
    public void ask(String mail) {
        // Who has no password and is not invited comes by the provider: a mail must not be a way around its second
        // factor.
        var found = rows.findByMail(mail)
                .filter(row -> row.passwordHash() != null || row.account().state() == State.INVITED)
                .filter(row -> row.account().state() != State.LOCKED);
        if (found.isEmpty()) {
            return;
        }
        var account = found.get().account();
        database.write(connection -> {
            rows.findToChange(connection, account.id());
            var lately = Sql.find(
                            connection,
                            "select count(*) from account_event where account = ? and event = ? and at > ?",
                            row -> row.getInt(1),
                            account.id(),
                            Kind.PASSWORD_ASKED.code(),
                            clock.instant().minus(Duration.ofHours(1)))
                    .orElse(0);
            if (lately < MOST_IN_HOUR) {
                audit.note(connection, account.id(), account.id(), Kind.PASSWORD_ASKED);
                make(
                        connection,
                        account.id(),
                        account.state() == State.INVITED ? Purpose.INVITATION : Purpose.PASSWORD);
            }
            return lately;
        });
    }

    /** The link of a token; empty when it was used or has run out. */
    public Optional<Link> find(String token) {
        return database.read(connection -> find(connection, token));
    }

    /**
     * Sets the password of a link's account. The link, and every other one of the account, is used up; whoever is signed
     * in with the account is no longer, and the tries that were made with its address are forgotten.
     *
     * @param password that the rules allow
     * @return empty when the link was used or has run out
     */
    public Optional<Account> use(String token, String password) {
        var hash = passwords.hash(password);
        return database.write(connection -> {
            var link = find(connection, token);
            if (link.isEmpty() || lookUp(connection, link.get()).isEmpty()) {
                return Optional.empty();
            }
            var id = link.get().account().id();
            // Who comes second with the same link waits here, and then finds it gone.
            var used = Sql.update(connection, "delete from account_link where token_hash = ?", Tokens.hash(token));
            if (used == 0) {
                return Optional.empty();
            }
            Sql.update(connection, "delete from account_link where account = ?", id);
            Sql.update(connection, "delete from account_session where account = ?", id);
            Sql.update(connection, "update account set password_hash = ?, state = 'active' where id = ?", hash, id);
            var row = rows.find(connection, id).orElseThrow();
            for (var subject : SignInSubjects.of(row, rows)) {
                LockOut.forget(connection, subject);
            }
            audit.note(connection, id, id, Kind.PASSWORD_SET);
            return Optional.of(row.account());
        });
    }

    /** Makes a link and the mail with it; gives the link's token. */
    String make(Connection connection, UUID account, Purpose purpose) throws SQLException {
        var token = Tokens.create();
        var now = clock.instant();
        Sql.update(
                connection,
                "insert into account_link (token_hash, account, purpose, made_at, expires_at) values (?, ?, ?, ?, ?)",
                Tokens.hash(token),
                account,
                purpose.code(),
                now,
                now.plus(purpose.lasting()));
        outbox.put(connection, account, purpose, token);
        return token;
    }

    private Optional<Row> lookUp(Connection connection, Link link) throws SQLException {
        return rows.findToChange(connection, link.account().id())
                .filter(row -> row.account().state() != State.LOCKED);
    }

    private Optional<Link> find(Connection connection, String token) throws SQLException {
        record Found(UUID account, Purpose purpose) {}
        var found = Sql.find(
                connection,
                "select account, purpose from account_link where token_hash = ? and expires_at > ?",
                row -> new Found(row.getObject("account", UUID.class), Purpose.of(row.getString("purpose"))),
                Tokens.hash(token),
                clock.instant());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return rows.find(connection, found.get().account())
                .map(row -> new Link(row.account(), found.get().purpose()));
    }
}
