package fi.palvelutarjotin.catalog.changelog;

import fi.palvelutarjotin.catalog.database.DatabaseException;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Waits for the database to say that something has changed (LISTEN/NOTIFY). A signal may be lost; the change log itself
 * is the truth, and whoever waits reads it after every wait. One thread's business.
 */
@Singleton
public final class ChangeSignal implements AutoCloseable {

    private static final String REBUILD = "rebuild";

    private final DataSource dataSource;

    private @Nullable Connection connection;

    public ChangeSignal(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What the database said. */
    public enum Heard {
        NOTHING,
        CHANGE,
        /** Somebody asks every follower to build its index anew. */
        REBUILD
    }

    /**
     * Waits until something is said, at most as long as given.
     *
     * @throws DatabaseException when the database is out of reach
     */
    public Heard await(Duration longest) {
        try {
            var notifications = listening().unwrap(PGConnection.class).getNotifications((int) longest.toMillis());
            var heard = Heard.NOTHING;
            for (var notification : notifications == null ? new PGNotification[0] : notifications) {
                if (notification.getParameter().equals(REBUILD)) {
                    return Heard.REBUILD;
                }
                heard = Heard.CHANGE;
            }
            return heard;
        } catch (SQLException e) {
            close();
            throw new DatabaseException(e);
        }
    }

    /** Asks every running follower to build its index anew. */
    public void askForRebuild() {
        try (var asking = DelegatingDataSource.unwrapDataSource(dataSource).getConnection();
                var statement = asking.createStatement()) {
            statement.execute("select pg_notify('listing_change', '" + REBUILD + "')");
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private Connection listening() throws SQLException {
        var open = connection;
        if (open == null) {
            open = DelegatingDataSource.unwrapDataSource(dataSource).getConnection();
            try (var statement = open.createStatement()) {
                statement.execute("listen listing_change");
            }
            connection = open;
        }
        return open;
    }

    @Override
    public void close() {
        var open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                throw new DatabaseException(e);
            }
        }
    }
}
