package fi.palvelutarjotin.catalog.source;

import com.fasterxml.uuid.Generators;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.database.DatabaseException;
import fi.palvelutarjotin.catalog.database.JsonDocuments;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Where feeds come in: one run at a time for each source. */
@Singleton
public final class Intake {

    /** A broken run goes on where it stopped for a day; after that the feed has changed too much to trust the place. */
    private static final Duration RESUMABLE = Duration.ofHours(24);

    private final Database database;
    private final DataSource dataSource;
    private final Sources sources;
    private final JsonDocuments json;
    private final OrganisationRows organisations;
    private final ListingRows listings;

    public Intake(
            Database database,
            DataSource dataSource,
            Sources sources,
            JsonDocuments json,
            OrganisationRows organisations,
            ListingRows listings) {
        this.database = database;
        this.dataSource = dataSource;
        this.sources = sources;
        this.json = json;
        this.organisations = organisations;
        this.listings = listings;
    }

    /**
     * Begins a run of a registered source, or goes on with one that broke off less than a day ago.
     *
     * @return empty when a run of this source is going on, here or on another node
     */
    public Optional<IntakeRun> begin(Source source) {
        var lock = RunLock.tryTake(dataSource, source.name());
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(begin(source, lock.get()));
        } catch (RuntimeException e) {
            lock.get().close();
            throw e;
        }
    }

    private IntakeRun begin(Source source, RunLock lock) {
        database.write(connection -> {
            RunRows.closeAbandoned(connection, source.name());
            return true;
        });
        var before = sources.findLatestRun(source.name());
        var resumed = before.filter(Intake::isResumable);
        var id = resumed.map(FeedRun::id)
                .orElseGet(() -> Generators.timeBasedEpochGenerator().generate());
        database.write(connection -> {
            if (resumed.isPresent()) {
                RunRows.resume(connection, id);
            } else {
                RunRows.insert(connection, id, source.name(), json.write(RunCounts.NONE));
            }
            return true;
        });
        return new IntakeRun(
                this,
                source,
                id,
                lock,
                resumed.map(FeedRun::counts).orElse(RunCounts.NONE),
                resumed.map(FeedRun::cursor),
                before.filter(run -> run.status() == FeedRun.Status.DONE).isPresent());
    }

    private static boolean isResumable(FeedRun run) {
        return run.status() == FeedRun.Status.BROKEN
                && run.cursor() != null
                && run.started().isAfter(Instant.now().minus(RESUMABLE));
    }

    Database database() {
        return database;
    }

    Sources sources() {
        return sources;
    }

    JsonDocuments json() {
        return json;
    }

    ListingRows listings() {
        return listings;
    }

    IntakeChunk chunk(Connection connection, Source source, UUID run) {
        return new IntakeChunk(connection, source, run, json, organisations, listings);
    }

    /** A session lock of PostgreSQL: it ends with the process, however that ends. */
    static final class RunLock implements AutoCloseable {

        private final Connection connection;

        private RunLock(Connection connection) {
            this.connection = connection;
        }

        static Optional<RunLock> tryTake(DataSource dataSource, String source) {
            try {
                var connection = unwrapped(dataSource).getConnection();
                try (var statement =
                        connection.prepareStatement("select pg_try_advisory_lock(hashtext('feed run'), hashtext(?))")) {
                    statement.setString(1, source);
                    try (var row = statement.executeQuery()) {
                        row.next();
                        if (row.getBoolean(1)) {
                            return Optional.of(new RunLock(connection));
                        }
                    }
                }
                connection.close();
                return Optional.empty();
            } catch (SQLException e) {
                throw new DatabaseException(e);
            }
        }

        /** The lock must outlive every transaction, so it takes a connection that belongs to none. */
        private static DataSource unwrapped(DataSource dataSource) {
            return DelegatingDataSource.unwrapDataSource(dataSource);
        }

        @Override
        public void close() {
            try (connection;
                    var statement = connection.createStatement()) {
                statement.execute("select pg_advisory_unlock_all()");
            } catch (SQLException e) {
                throw new DatabaseException(e);
            }
        }
    }
}
