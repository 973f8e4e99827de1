package fi.palvelutarjotin.catalog.need;

import fi.palvelutarjotin.catalog.database.Database;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the needs of this version into their table, when the table has those of another. Own needs, and what somebody
 * has switched off, are left alone: where an own need has the code of a seed need, the own one stands.
 */
@Singleton
@Requires(beans = DataSource.class)
final class NeedsAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(NeedsAtStart.class);

    private final Database database;
    private final NeedRows rows;
    private final NeedSeed seed;

    NeedsAtStart(Database database, NeedRows rows, NeedSeed seed) {
        this.database = database;
        this.rows = rows;
        this.seed = seed;
    }

    @EventListener
    void onStart(StartupEvent started) {
        bring(seed);
    }

    /** Makes the seed rows be those of a seed; tells whether they were others. */
    boolean bring(NeedSeed seed) {
        return database.write(connection -> {
            // Two nodes may start at once.
            NeedRows.lock(connection);
            if (isThere(connection, seed)) {
                return false;
            }
            rows.write(connection, seed.needs());
            dropOthers(connection, seed);
            noteHash(connection, seed);
            LOG.info(
                    "The needs of this version were brought in: {}.",
                    seed.needs().size());
            return true;
        });
    }

    private static boolean isThere(Connection connection, NeedSeed seed) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select seed_hash from need_lexicon")) {
            row.next();
            return Arrays.equals(row.getBytes(1), seed.hash());
        }
    }

    private static void dropOthers(Connection connection, NeedSeed seed) throws SQLException {
        try (var statement =
                connection.prepareStatement("delete from need where origin = 'seed' and not code = any(?)")) {
            var kept = seed.needs().stream().map(Need::code).toList();
            statement.setArray(1, Database.texts(connection, kept));
            statement.executeUpdate();
        }
    }

    private static void noteHash(Connection connection, NeedSeed seed) throws SQLException {
        try (var statement = connection.prepareStatement("update need_lexicon set seed_hash = ?")) {
            statement.setBytes(1, seed.hash());
            statement.executeUpdate();
        }
    }
}
