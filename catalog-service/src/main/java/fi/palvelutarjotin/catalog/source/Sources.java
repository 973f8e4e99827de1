package fi.palvelutarjotin.catalog.source;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.database.JsonDocuments;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The sources that the catalogue knows, their runs, and what was rejected. */
@Singleton
public final class Sources {

    private static final String SELECT_RUN =
            "select id, source, status, started_at, finished_at, cursor, counts, message from feed_run ";

    private final Database database;
    private final JsonDocuments json;

    public Sources(Database database, JsonDocuments json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Adds a source, or gives a known one its new format, location, mapping and precedence. A source that has
     * moved is read from its start and whole.
     */
    public void register(Source source) {
        database.write(connection -> {
            RunRows.leaveBehind(connection, source);
            try (var statement = connection.prepareStatement("""
                    insert into source (name, format, location, mapping, precedence) values (?, ?, ?, ?, ?)
                    on conflict (name) do update set format = excluded.format, location = excluded.location,
                        mapping = excluded.mapping, precedence = excluded.precedence
                    """)) {
                statement.setString(1, source.name());
                statement.setString(2, source.format());
                statement.setString(3, source.location());
                statement.setString(4, source.mapping());
                statement.setInt(5, source.precedence());
                return statement.executeUpdate();
            }
        });
    }

    /** Every source, by name. */
    public List<Source> list() {
        return database.read(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select name, format, location, mapping, precedence from source order by name")) {
                var sources = new ArrayList<Source>();
                while (rows.next()) {
                    sources.add(new Source(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getInt(5)));
                }
                return sources;
            }
        });
    }

    /** How many of a source's records are shown. */
    public int countPublished(String source) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(
                    "select count(*) from source_record where source = ? and state = 'published'")) {
                statement.setString(1, source);
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    /** The run of a source that began last. */
    public Optional<FeedRun> findLatestRun(String source) {
        return findRun(source, "");
    }

    /** When the last run that came to its end began: what a source is asked for changes since. */
    public Optional<Instant> findLastDone(String source) {
        return findRun(source, "and status = 'done' and same_feed ").map(FeedRun::started);
    }

    /** What a run rejected, in the order of the feed. */
    public List<Rejection> listRejections(UUID run) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(
                    "select record_id, reason, detail, raw from feed_rejection where run_id = ? order by position")) {
                statement.setObject(1, run);
                try (var rows = statement.executeQuery()) {
                    var rejections = new ArrayList<Rejection>();
                    while (rows.next()) {
                        rejections.add(new Rejection(
                                rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                    }
                    return rejections;
                }
            }
        });
    }

    private Optional<FeedRun> findRun(String source, String condition) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(
                    SELECT_RUN + "where source = ? " + condition + "order by started_at desc, id desc limit 1")) {
                statement.setString(1, source);
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.of(run(row)) : Optional.empty();
                }
            }
        });
    }

    private FeedRun run(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new FeedRun(
                row.getObject("id", UUID.class),
                row.getString("source"),
                FeedRun.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("cursor"),
                json.read(row.getString("counts"), RunCounts.class),
                row.getString("message"));
    }
}
