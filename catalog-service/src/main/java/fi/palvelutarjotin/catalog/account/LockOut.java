package fi.palvelutarjotin.catalog.account;

import fi.palvelutarjotin.catalog.database.Database;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes whoever guesses wait longer and longer. Tries are counted in the database, so that neither a restart nor another
 * node helps; and each is counted before it is looked at, so that many at once do not help either.
 */
@Singleton
final class LockOut {

    /** A person who mistypes is not made to wait. */
    static final int FREE_TRIES = 5;

    private static final Duration FIRST = Duration.ofSeconds(30);

    /** Nobody is locked out for longer, however many tries somebody else has made. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** After a day without a try all is forgotten. */
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;

    LockOut(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How long one must wait after so many tries that did not lead in. */
    static Duration delay(int tries) {
        if (tries < FREE_TRIES) {
            return Duration.ZERO;
        }
        var doublings = Math.min(tries - FREE_TRIES, 10);
        var delay = FIRST.multipliedBy(1L << doublings);
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    private record Tries(int count, Instant last, Instant waitUntil) {}

    /**
     * Counts a try that is about to be made.
     *
     * @param subject a hash of what is tried: never anything of a person
     * @return how long one must wait before a try is looked at; empty when this one may be
     */
    Optional<Duration> begin(byte[] subject) {
        var now = clock.instant();
        return database.write(connection -> {
            // One statement: between an insert that finds a row and a select, a right try may delete that row.
            var so = Sql.find(
                            connection,
                            """
                            insert into sign_in_try (subject, tries, last_at, wait_until) values (?, 0, ?, ?)
                            on conflict (subject) do update set tries = sign_in_try.tries
                            returning tries, last_at, wait_until
                            """,
                            row -> new Tries(
                                    row.getInt("tries"),
                                    Objects.requireNonNull(Sql.instant(row, "last_at"), "last_at"),
                                    Objects.requireNonNull(Sql.instant(row, "wait_until"), "wait_until")),
                            subject,
                            now,
                            now)
                    .orElseThrow();
            if (so.waitUntil().isAfter(now)) {
                return Optional.of(Duration.between(now, so.waitUntil()));
            }
            var tries = so.last().plus(FORGOTTEN_AFTER).isBefore(now) ? 1 : so.count() + 1;
            set(connection, subject, tries, now);
            return Optional.empty();
        });
    }

    /** The try was a right one, but there is more to be asked: it does not count. */
    void undo(byte[] subject) {
        database.write(connection -> Sql.update(
                connection,
                "update sign_in_try set tries = greatest(tries - 1, 0), wait_until = last_at where subject = ?",
                subject));
    }

    /** Somebody has shown to be the owner: the count begins anew. */
    static void forget(Connection connection, byte[] subject) throws SQLException {
        Sql.update(connection, "delete from sign_in_try where subject = ?", subject);
    }

    private static void set(Connection connection, byte[] subject, int tries, Instant now) throws SQLException {
        Sql.update(
                connection,
                "update sign_in_try set tries = ?, last_at = ?, wait_until = ? where subject = ?",
                tries,
                now,
                now.plus(delay(tries)),
                subject);
    }
}
