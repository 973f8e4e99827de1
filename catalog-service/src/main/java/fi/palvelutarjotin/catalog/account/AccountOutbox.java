package fi.palvelutarjotin.catalog.account;

import com.fasterxml.uuid.Generators;
import fi.palvelutarjotin.catalog.account.AccountRows.Row;
import fi.palvelutarjotin.catalog.account.MailLinks.Purpose;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.sealing.Sealing;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The mail with links that is still to be sent; lent for a while to who sends it, and kept until it was handed over. */
@Singleton
public final class AccountOutbox {

    /** Longer than any try takes. */
    private static final Duration LENT_FOR = Duration.ofMinutes(2);

    private static final int MOST_DOUBLINGS = 6;

    private final Database database;
    private final AccountRows rows;
    private final Sealing sealing;
    private final Clock clock;

    AccountOutbox(Database database, AccountRows rows, Sealing sealing, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * A mail that is due.
     *
     * @param id the same at every try
     * @param token of the link
     */
    public record Due(UUID id, Account account, Purpose purpose, String token) {

        @Override
        public String toString() {
            return "Due[" + id + "]";
        }
    }

    void put(Connection connection, UUID account, Purpose purpose, String token) throws SQLException {
        var id = Generators.timeBasedEpochGenerator().generate();
        var now = clock.instant();
        Sql.update(connection, """
                insert into account_mail (id, account, purpose, sealed, created_at, next_try_at)
                values (?, ?, ?, ?, ?, ?)
                """, id, account, purpose.code(), sealing.seal(id, token), now, now);
    }

    /** Lends the mail that has been due for longest; each try makes the next one wait longer. */
    public Optional<Due> lend() {
        record Lent(UUID id, UUID account, Purpose purpose, byte[] sealed, int tries) {}
        var now = clock.instant();
        return database.write(connection -> {
            var lent = Sql.find(
                    connection,
                    """
                    update account_mail set tries = tries + 1
                    where id = (select id from account_mail where next_try_at <= ?
                                order by next_try_at limit 1 for update skip locked)
                    returning id, account, purpose, sealed, tries
                    """,
                    row -> new Lent(
                            row.getObject("id", UUID.class),
                            row.getObject("account", UUID.class),
                            Purpose.of(row.getString("purpose")),
                            row.getBytes("sealed"),
                            row.getInt("tries")),
                    now);
            if (lent.isEmpty()) {
                return Optional.empty();
            }
            var mail = lent.get();
            var wait = LENT_FOR.multipliedBy(1L << Math.min(mail.tries() - 1, MOST_DOUBLINGS));
            Sql.update(connection, "update account_mail set next_try_at = ? where id = ?", now.plus(wait), mail.id());
            return rows.find(connection, mail.account())
                    .map(Row::account)
                    .map(account ->
                            new Due(mail.id(), account, mail.purpose(), sealing.open(mail.id(), mail.sealed())));
        });
    }

    /** The mail was handed over. */
    public void done(UUID mail) {
        database.write(connection -> Sql.update(connection, "delete from account_mail where id = ?", mail));
    }

    /** How many mails wait. */
    public int waiting() {
        return database.read(
                connection -> Sql.find(connection, "select count(*) from account_mail", row -> row.getInt(1))
                        .orElse(0));
    }
}
