package fi.palvelutarjotin.catalog.source;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements that write a run's row. */
final class RunRows {

    private RunRows() {}

    static void insert(Connection connection, UUID run, String source, String counts) throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into feed_run (id, source, status, counts) values (?, ?, 'running', ?::jsonb)")) {
            statement.setObject(1, run);
            statement.setString(2, source);
            statement.setString(3, counts);
            statement.executeUpdate();
        }
    }

    static void resume(Connection connection, UUID run) throws SQLException {
        try (var statement = connection.prepareStatement(
                "update feed_run set status = 'running', finished_at = null, message = null where id = ?")) {
            statement.setObject(1, run);
            statement.executeUpdate();
        }
    }

    /** A run that another process left behind when it was stopped is over. */
    static void closeAbandoned(Connection connection, String source) throws SQLException {
        try (var statement = connection.prepareStatement("""
                update feed_run
                set status = 'broken', finished_at = now(), message = 'The program was stopped during this run.'
                where source = ? and status = 'running'
                """)) {
            statement.setString(1, source);
            statement.executeUpdate();
        }
    }

    /** Where a run stopped in one feed, and when one was read, means nothing for another. */
    static void leaveBehind(Connection connection, Source source) throws SQLException {
        try (var statement = connection.prepareStatement("""
                update feed_run set cursor = null, same_feed = false
                where source = ? and same_feed
                    and exists (select from source where name = ? and (format, location) <> (?, ?))
                """)) {
            statement.setString(1, source.name());
            statement.setString(2, source.name());
            statement.setString(3, source.format());
            statement.setString(4, source.location());
            statement.executeUpdate();
        }
    }

    static void progress(Connection connection, UUID run, String counts, @Nullable String cursor) throws SQLException {
        try (var statement = connection.prepareStatement(
                "update feed_run set counts = ?::jsonb, cursor = coalesce(?, cursor) where id = ?")) {
            statement.setString(1, counts);
            statement.setString(2, cursor);
            statement.setObject(3, run);
            statement.executeUpdate();
        }
    }

    static void finish(Connection connection, UUID run, FeedRun.Status status, String counts, @Nullable String message)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                update feed_run
                set status = ?, finished_at = now(), counts = ?::jsonb, message = ?,
                    cursor = case when ? = 'broken' then cursor end
                where id = ?
                """)) {
            statement.setString(1, status.code());
            statement.setString(2, counts);
            statement.setString(3, message);
            statement.setString(4, status.code());
            statement.setObject(5, run);
            statement.executeUpdate();
        }
    }
}
