package fi.palvelutarjotin.catalog.account;

import fi.palvelutarjotin.catalog.account.Account.State;
import fi.palvelutarjotin.catalog.account.AccountEvent.Kind;
import fi.palvelutarjotin.catalog.account.AccountRows.Row;
import fi.palvelutarjotin.catalog.account.Sessions.Stage;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.catalog.sealing.Sealing;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Signing in by what a provider has proved. An account belongs to one identity; the first time it is found by the mail
 * address that it was invited by. Nobody gets an account by coming here: somebody has to have invited them.
 */
@Singleton
public final class ProviderSignIn {

    private final Database database;
    private final AccountRows rows;
    private final SigningIn signingIn;
    private final Sessions sessions;
    private final AccountAudit audit;
    private final Sealing sealing;
    private final JsonDocuments json;
    private final Clock clock;

    ProviderSignIn(
            Database database,
            AccountRows rows,
            SigningIn signingIn,
            Sessions sessions,
            AccountAudit audit,
            Sealing sealing,
            JsonDocuments json,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.audit = audit;
        this.sealing = sealing;
        this.json = json;
        this.clock = clock;
    }

    /** What the keyed hash is made of, for when the key is changed. */
    @Serdeable
    record Kept(String identity) {

        @Override
        public String toString() {
            return "Kept[]";
        }
    }

    /** What became of it. */
    public sealed interface Answer {

        /**
         * A session is open.
         *
         * @param whole whether no code is to be asked any more
         */
        record Known(Account account, String token, boolean whole) implements Answer {
            @Override
            public String toString() {
                return "Known[" + account + "]";
            }
        }

        /** Nobody has invited this person, the account is closed, or it has a password of its own. */
        record Unknown() implements Answer {}
    }

    /**
     * Signs in.
     *
     * @param secondFactor whether the provider has asked for a second factor, so that ours is not asked for
     */
    public Answer signIn(ProvedIdentity identity, boolean secondFactor) {
        var invited = identity.mail()
                .flatMap(rows::findByMail)
                .map(row -> row.account().id());
        return database.write(connection -> {
            var linked = findLinked(connection, identity);
            var found = linked.isPresent() ? linked : invited;
            var row = found.isEmpty() ? Optional.<Row>empty() : rows.findToChange(connection, found.get());
            if (row.isEmpty() || !mayComeIn(connection, row.get(), linked.isPresent())) {
                return new Answer.Unknown();
            }
            var id = row.get().account().id();
            link(connection, id, identity, linked.isEmpty());
            return new Answer.Known(
                    row.get().account(),
                    secondFactor
                            ? signingIn.whole(connection, row.get(), true)
                            : sessions.open(connection, id, Stage.PASSWORD, true),
                    secondFactor);
        });
    }

    /**
     * An account with a password was somebody's before: who has the same mail address now may be another person, and would
     * get in without its second factor.
     */
    private static boolean mayComeIn(Connection connection, Row row, boolean linked) throws SQLException {
        return switch (row.account().state()) {
            case ACTIVE -> linked;
            case INVITED -> !isLinked(connection, row.account().id());
            case LOCKED -> false;
        };
    }

    static boolean isLinked(Connection connection, UUID account) throws SQLException {
        return Sql.find(connection, "select 1 from account_identity where account = ?", row -> true, account)
                .isPresent();
    }

    private Optional<UUID> findLinked(Connection connection, ProvedIdentity identity) throws SQLException {
        for (var key : sealing.recogniseByAll(identity.text())) {
            var found = Sql.find(
                    connection,
                    "select account from account_identity where address_key = ?",
                    row -> row.getObject("account", UUID.class),
                    (Object) key);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Notes whose account it is, under the present key of the sealing; what the invitation led to is over with that. */
    private void link(Connection connection, UUID id, ProvedIdentity identity, boolean first) throws SQLException {
        var kept = new Kept(identity.text());
        Sql.update(
                connection,
                """
                insert into account_identity (address_key, sealed, account, linked_at) values (?, ?, ?, ?)
                on conflict (account) do update set address_key = excluded.address_key, sealed = excluded.sealed
                """,
                sealing.recognise(identity.text()),
                sealing.seal(id, json.write(kept)),
                id,
                clock.instant());
        if (first) {
            Sql.update(connection, "update account set state = ? where id = ?", State.ACTIVE.code(), id);
            Sql.update(connection, "delete from account_link where account = ?", id);
            Sql.update(connection, "delete from account_mail where account = ?", id);
            audit.note(connection, id, id, Kind.PROVIDER_LINKED);
        }
    }
}
