package fi.palvelutarjotin.catalog.work;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.database.JsonDocuments;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes down what was done of each work, in the transaction in which it was done: a report is as true as the work. */
@Singleton
public final class WorkReports {

    /** Rounds come every few seconds: to know the minute of the last is enough. */
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final Database database;
    private final JsonDocuments json;
    private final Clock clock;

    WorkReports(Database database, JsonDocuments json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What was done at one time.
     *
     * @param counts how often what was done, by its name; never empty
     */
    public record Report(Job job, Instant at, SortedMap<String, Integer> counts) {

        public Report {
            counts = new TreeMap<>(counts);
        }
    }

    /** Notes what was done, together with it; nothing when nothing was. */
    public void note(Connection connection, Job job, Map<String, Integer> counts) throws SQLException {
        var done = new TreeMap<>(counts);
        done.values().removeIf(count -> count == 0);
        if (done.isEmpty()) {
            return;
        }
        try (var statement =
                connection.prepareStatement("insert into work_report (job, at, counts) values (?, ?, ?::jsonb)")) {
            statement.setString(1, job.code());
            statement.setObject(2, now());
            statement.setString(3, json.write(done));
            statement.executeUpdate();
        }
    }

    /** Notes that a work was looked after. */
    public void round(Job job) {
        database.write(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into work_round (job, last_at) values (?, ?)
                    on conflict (job) do update set last_at = excluded.last_at where work_round.last_at <= ?
                    """)) {
                statement.setString(1, job.code());
                statement.setObject(2, now());
                statement.setObject(3, now().minus(BETWEEN_NOTES));
                return statement.executeUpdate();
            }
        });
    }

    /** When each work was last looked after, to the minute; those that never were are missing. */
    public Map<Job, Instant> lastRounds() {
        return database.read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select job, last_at from work_round")) {
                var rounds = new EnumMap<Job, Instant>(Job.class);
                while (row.next()) {
                    rounds.put(
                            Job.of(row.getString(1)),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                }
                return rounds;
            }
        });
    }

    /** What was done, the latest first, of all work. */
    public List<Report> latest(int most) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("""
                    select r.id, r.job, r.at, c.key, c.value::integer as count
                    from (select * from work_report order by id desc limit ?) r, jsonb_each_text(r.counts) c
                    order by r.id desc, c.key
                    """)) {
                statement.setInt(1, most);
                return read(statement);
            }
        });
    }

    private static List<Report> read(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            var reports = new ArrayList<Report>();
            var last = 0L;
            while (row.next()) {
                if (row.getLong("id") != last) {
                    last = row.getLong("id");
                    reports.add(new Report(
                            Job.of(row.getString("job")),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            new TreeMap<>()));
                }
                reports.getLast().counts().put(row.getString("key"), row.getInt("count"));
            }
            return reports;
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
