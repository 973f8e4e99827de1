package fi.palvelutarjotin.catalog.account;

import com.fasterxml.uuid.Generators;
import fi.palvelutarjotin.catalog.account.Account.State;
import fi.palvelutarjotin.catalog.account.AccountEvent.Kind;
import fi.palvelutarjotin.catalog.account.AccountRows.Row;
import fi.palvelutarjotin.catalog.account.AccountRows.Secret;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.sealing.Sealing;
import fi.palvelutarjotin.catalog.text.Language;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may sign in, and what they may do. Whoever changes something is named by the account; null is the command line. */
@Singleton
public final class Accounts {

    private final Database database;
    private final AccountRows rows;
    private final Scopes scopes;
    private final MailLinks links;
    private final AccountAudit audit;
    private final Sealing sealing;
    private final Clock clock;

    Accounts(
            Database database,
            AccountRows rows,
            Scopes scopes,
            MailLinks links,
            AccountAudit audit,
            Sealing sealing,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.scopes = scopes;
        this.links = links;
        this.audit = audit;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** What became of the wish to add an account. */
    public sealed interface Added {
        /**
         * It is there, and waits for its owner.
         *
         * @param token of the link with which the owner chooses a password
         */
        record Invited(Account account, String token) implements Added {
            @Override
            public String toString() {
                return "Invited[" + account + "]";
            }
        }

        /** The mail address has one. */
        record ThereAlready() implements Added {}

        /** There is no such municipality, county or organisation. */
        record UnknownScope() implements Added {}
    }

    /** What became of the wish to grant a role. */
    public enum Granted {
        DONE,
        THERE_ALREADY,
        UNKNOWN_SCOPE
    }

    /** Whether there can be accounts: there is a key to seal them with. */
    public boolean isReady() {
        return sealing.isReady();
    }

    /**
     * Adds an account with one role, and an invitation that goes out by mail.
     *
     * @param mail a valid address
     * @param scope as the role has it; names of municipalities and counties are understood too
     */
    public Added add(String name, String mail, Language language, Role role, String scope, @Nullable UUID actor) {
        if (name.isBlank() || name.length() > Account.LONGEST_NAME || mail.length() > Account.LONGEST_MAIL) {
            throw new IllegalArgumentException("a name or a mail address that is empty or too long");
        }
        var known = scopes.find(role, scope);
        if (known.isEmpty()) {
            return new Added.UnknownScope();
        }
        if (rows.findByMail(mail).isPresent()) {
            return new Added.ThereAlready();
        }
        var id = Generators.timeBasedEpochGenerator().generate();
        var secret = new Secret(name.strip(), mail, null, null);
        return database.write(connection -> {
            var added = Sql.update(
                    connection,
                    """
                    insert into account (id, address_key, sealed, state, language, created_at)
                    values (?, ?, ?, ?, ?, ?) on conflict (address_key) do nothing
                    """,
                    id,
                    rows.addressKey(mail),
                    rows.seal(id, secret),
                    State.INVITED.code(),
                    language.code(),
                    clock.instant());
            if (added == 0) {
                return new Added.ThereAlready();
            }
            audit.note(connection, id, actor, Kind.INVITED);
            grant(connection, id, role, known.get(), actor);
            var token = links.make(connection, id, MailLinks.Purpose.INVITATION);
            return new Added.Invited(rows.find(connection, id).orElseThrow().account(), token);
        });
    }

    public Optional<Account> find(UUID id) {
        return rows.find(id).map(Row::account);
    }

    public Optional<Account> findByMail(String mail) {
        return rows.findByMail(mail).map(Row::account);
    }

    /** All, the oldest first. */
    public List<Account> list() {
        return rows.all().stream().map(Row::account).toList();
    }

    /** Those who hold a role within a scope and may sign in, the oldest first. */
    public List<Account> holding(Role role, String scope) {
        return database.read(connection -> {
            var ids = Sql.all(connection, """
                    select a.id from account a join account_grant g on g.account = a.id
                    where g.role = ? and g.scope = ? and g.revoked_at is null and a.state = 'active'
                    order by a.created_at, a.id
                    """, row -> row.getObject("id", UUID.class), role.code(), scope);
            return ids.stream().flatMap(id -> find(id).stream()).toList();
        });
    }

    /** Lets an account do something more. */
    public Granted grant(UUID account, Role role, String scope, @Nullable UUID actor) {
        var known = scopes.find(role, scope);
        if (known.isEmpty()) {
            return Granted.UNKNOWN_SCOPE;
        }
        return database.write(connection ->
                grant(connection, account, role, known.get(), actor) ? Granted.DONE : Granted.THERE_ALREADY);
    }

    /** Takes a role away; false when the account does not hold it. It holds no longer from the next page on. */
    public boolean revoke(UUID account, Role role, String scope, @Nullable UUID actor) {
        var known = scopes.find(role, scope).orElse(scope);
        return database.write(connection -> {
            var revoked = Sql.find(
                    connection,
                    """
                    update account_grant set revoked_at = ?
                    where account = ? and role = ? and scope = ? and revoked_at is null returning id
                    """,
                    row -> row.getObject("id", UUID.class),
                    clock.instant(),
                    account,
                    role.code(),
                    known);
            if (revoked.isPresent()) {
                audit.note(connection, account, actor, Kind.REVOKED, revoked.get());
            }
            return revoked.isPresent();
        });
    }

    /** Closes an account: nobody signs in with it, and whoever is signed in is no longer. */
    public boolean lock(UUID account, @Nullable UUID actor) {
        return database.write(connection -> {
            var locked = Sql.update(
                    connection, "update account set state = 'locked' where id = ? and state <> 'locked'", account);
            if (locked > 0) {
                endAll(connection, account);
                audit.note(connection, account, actor, Kind.LOCKED);
            }
            return locked > 0;
        });
    }

    /** Opens a closed account again, and forgets the tries that were made with its address. */
    public boolean unlock(UUID account, @Nullable UUID actor) {
        return database.write(connection -> {
            var row = rows.findToChange(connection, account);
            if (row.isEmpty() || row.get().account().state() != State.LOCKED) {
                return false;
            }
            var owned = row.get().passwordHash() != null || ProviderSignIn.isLinked(connection, account);
            var state = owned ? State.ACTIVE : State.INVITED;
            Sql.update(connection, "update account set state = ? where id = ?", state.code(), account);
            for (var subject : SignInSubjects.of(row.get(), rows)) {
                LockOut.forget(connection, subject);
            }
            audit.note(connection, account, actor, Kind.UNLOCKED);
            return true;
        });
    }

    /**
     * For somebody who has lost the second factor and the recovery codes: all that leads in is taken away, and the owner
     * is invited anew. Only who reads the owner's mail can set up another one.
     *
     * @return the token of the invitation's link; empty when the account is locked
     */
    public Optional<String> resetSecondFactor(UUID account, @Nullable UUID actor) {
        return database.write(connection -> {
            var row = rows.findToChange(connection, account);
            if (row.isEmpty() || row.get().account().state() == State.LOCKED) {
                return Optional.empty();
            }
            endAll(connection, account);
            Sql.update(connection, "update account set state = 'invited', password_hash = null where id = ?", account);
            Sql.update(connection, "delete from account_recovery_code where account = ?", account);
            Sql.update(connection, "delete from account_identity where account = ?", account);
            rows.write(connection, account, row.get().secret().withoutSecondFactor());
            audit.note(connection, account, actor, Kind.SECOND_FACTOR_RESET);
            return Optional.of(links.make(connection, account, MailLinks.Purpose.INVITATION));
        });
    }

    /** Whether its owner signs in with a password, and not only by the provider. */
    public boolean hasPassword(UUID account) {
        return rows.find(account).map(Row::passwordHash).isPresent();
    }

    /** In which language mails come. */
    public void speak(UUID account, Language language) {
        database.write(connection ->
                Sql.update(connection, "update account set language = ? where id = ?", language.code(), account));
    }

    private boolean grant(Connection connection, UUID account, Role role, String scope, @Nullable UUID actor)
            throws SQLException {
        var id = Generators.timeBasedEpochGenerator().generate();
        var granted = Sql.update(connection, """
                insert into account_grant (id, account, role, scope, granted_at) values (?, ?, ?, ?, ?)
                on conflict (account, role, scope) where revoked_at is null do nothing
                """, id, account, role.code(), scope, clock.instant());
        if (granted > 0) {
            audit.note(connection, account, actor, Kind.GRANTED, id);
        }
        return granted > 0;
    }

    private static void endAll(Connection connection, UUID account) throws SQLException {
        Sql.update(connection, "delete from account_session where account = ?", account);
        Sql.update(connection, "delete from account_link where account = ?", account);
        Sql.update(connection, "delete from account_mail where account = ?", account);
    }
}
