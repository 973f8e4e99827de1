package fi.palvelutarjotin.catalog.saved;

import com.fasterxml.uuid.Generators;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The mail that is still to be sent. A mail is lent for a while to who sends it, so that no two nodes send it, and stays
 * here until it was handed over: a mail server that is away costs time, not mail.
 */
@Singleton
public final class Outbox {

    /** Nobody is woken by a mail, and what a night's feeds brought is in one. */
    static final int FIRST_HOUR = 7;

    /** A feed run goes on for minutes; what it brings belongs into one mail. */
    static final String GATHERING = "15 minutes";

    /** Longer than any try takes. */
    private static final String LENT_FOR = "10 minutes";

    /** After two weeks of tries what was new is no longer, and an address that takes nothing is given up. */
    private static final String KEPT_FOR = "14 days";

    /** Of what a digest tells with its name; the rest is behind its link. */
    static final int MOST_TOLD = 20;

    private final Database database;
    private final SavedRows rows;
    private final Clock clock;

    Outbox(Database database, SavedRows rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /** What a mail is for. */
    public enum Kind {
        /** Asks whether the search is really theirs. */
        CONFIRM,
        /** Tells what is new. */
        DIGEST;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A mail that is due.
     *
     * @param id the same at every try
     * @param listings what is new, the latest first; some of many
     * @param count how many are new
     */
    public record Due(UUID id, Kind kind, SavedSearch search, List<UUID> listings, int count) {

        public Due {
            listings = List.copyOf(listings);
        }
    }

    /** Makes a mail of what waits, for everybody who had none today; tells how many mails. */
    public int digest() {
        var now = LocalDateTime.now(clock.withZone(Schedule.ZONE));
        if (now.getHour() < FIRST_HOUR) {
            return 0;
        }
        return database.write(connection -> {
            var ready = new ArrayList<UUID>();
            try (var statement = connection.prepareStatement("""
                    select id from saved_search s
                    where confirmed_at is not null and (last_digest_on is null or last_digest_on < ?)
                      and exists (select from saved_search_hit h where h.saved_search = s.id and h.mail_id is null)
                      and not exists (select from saved_search_hit h where h.saved_search = s.id and h.mail_id is null
                                      and h.found_at > now() - interval '%s' and h.found_at < now())
                      and not exists (select from outgoing_mail m where m.saved_search = s.id and m.kind = 'digest')
                    for update skip locked
                    """.formatted(GATHERING))) {
                statement.setObject(1, now.toLocalDate());
                try (var found = statement.executeQuery()) {
                    while (found.next()) {
                        ready.add(found.getObject(1, UUID.class));
                    }
                }
            }
            for (var search : ready) {
                digest(connection, search, now);
            }
            return ready.size();
        });
    }

    private static void digest(Connection connection, UUID search, LocalDateTime now) throws SQLException {
        var mail = put(connection, search, Kind.DIGEST);
        try (var hits = connection.prepareStatement(
                        "update saved_search_hit set mail_id = ? where saved_search = ? and mail_id is null");
                var today = connection.prepareStatement("update saved_search set last_digest_on = ? where id = ?")) {
            hits.setObject(1, mail);
            hits.setObject(2, search);
            hits.executeUpdate();
            today.setObject(1, now.toLocalDate());
            today.setObject(2, search);
            today.executeUpdate();
        }
    }

    static UUID put(Connection connection, UUID search, Kind kind) throws SQLException {
        var id = Generators.timeBasedEpochGenerator().generate();
        try (var statement =
                connection.prepareStatement("insert into outgoing_mail (id, saved_search, kind) values (?, ?, ?)")) {
            statement.setObject(1, id);
            statement.setObject(2, search);
            statement.setString(3, kind.code());
            statement.executeUpdate();
        }
        return id;
    }

    /** Lends the mail that has been due for longest; each try makes the next one wait longer. */
    public Optional<Due> lend() {
        return database.write(connection -> {
            try (var statement = connection.prepareStatement("""
                    update outgoing_mail set tries = tries + 1, next_try_at = now() + greatest(
                        interval '%s', least(interval '6 hours', interval '1 minute' * power(2, least(tries, 12))))
                    where id = (select id from outgoing_mail where next_try_at <= now()
                                order by next_try_at limit 1 for update skip locked)
                    returning id, saved_search, kind
                    """.formatted(LENT_FOR));
                    var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var id = row.getObject("id", UUID.class);
                var kind = Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
                var listings = listings(connection, id);
                var told = listings.subList(0, Math.min(listings.size(), MOST_TOLD));
                var search = search(connection, row.getObject("saved_search", UUID.class));
                return Optional.of(new Due(id, kind, search, told, listings.size()));
            }
        });
    }

    /** The mail was handed over, or there is nothing to tell any more. */
    public void done(UUID mail) {
        database.write(connection -> {
            try (var statement = connection.prepareStatement("delete from outgoing_mail where id = ?")) {
                statement.setObject(1, mail);
                return statement.executeUpdate();
            }
        });
    }

    /** Forgets mail that nobody took for two weeks, and what was told long ago; tells how many mails. */
    public int forget() {
        return database.write(connection -> {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("""
                        delete from saved_search_hit h where found_at < now() - interval '90 days' and mail_id is not null
                          and not exists (select from outgoing_mail m where m.id = h.mail_id)
                        """);
                return statement.executeUpdate(
                        "delete from outgoing_mail where created_at < now() - interval '%s'".formatted(KEPT_FOR));
            }
        });
    }

    /** How many mails wait. */
    public int waiting() {
        return database.read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from outgoing_mail")) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    private SavedSearch search(Connection connection, UUID id) throws SQLException {
        try (var statement =
                connection.prepareStatement("select " + SavedRows.COLUMNS + " from saved_search where id = ?")) {
            statement.setObject(1, id);
            return rows.read(statement).getFirst();
        }
    }

    private static List<UUID> listings(Connection connection, UUID mail) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select listing_id from saved_search_hit where mail_id = ? group by listing_id
                order by max(changed_at) desc, listing_id
                """)) {
            statement.setObject(1, mail);
            try (var found = statement.executeQuery()) {
                var all = new ArrayList<UUID>();
                while (found.next()) {
                    all.add(found.getObject(1, UUID.class));
                }
                return all;
            }
        }
    }
}
