package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.deploy.testing.StandingClock;
import io.micronaut.context.ApplicationContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The catalogue and its index as one process, on an embedded PostgreSQL that is as safe as in use. */
final class BenchNode implements AutoCloseable {

    private static final Map<String, String> SETTINGS = Map.of(
            // the library starts the server without it, and intake would look faster than it is
            "fsync", "on",
            "shared_buffers", "256MB",
            "effective_cache_size", "1GB",
            "work_mem", "16MB",
            "maintenance_work_mem", "128MB",
            "max_wal_size", "2GB",
            "random_page_cost", "1.1",
            "max_parallel_workers_per_gather", "0");

    private static final String MORNING = SyntheticSchedules.TODAY
            .atTime(9, 0)
            .atZone(Schedule.ZONE)
            .toInstant()
            .toString();

    private final EmbeddedPostgres postgres;
    private final ApplicationContext context;

    private BenchNode(EmbeddedPostgres postgres, ApplicationContext context) {
        this.postgres = postgres;
        this.context = context;
    }

    /** On the database in a folder, which is made when it is not there; the clock goes. */
    static BenchNode start(Path database, Path index) {
        return start(database, index, Map.of());
    }

    /** The same with the clock standing on the day around which the catalogue is made: what is found stays the same. */
    static BenchNode startStanding(Path database, Path index) {
        return start(database, index, Map.of(StandingClock.NOW, MORNING));
    }

    /** The same with the clock going from the morning of that day on. */
    static BenchNode startGoing(Path database, Path index) {
        return start(database, index, Map.of(GoingClock.FROM, MORNING));
    }

    /** The same, standing, with settings for more than searching. */
    static BenchNode startStanding(Path database, Path index, Map<String, Object> more) {
        var settings = new HashMap<>(more);
        settings.put(StandingClock.NOW, MORNING);
        return start(database, index, settings);
    }

    private static BenchNode start(Path database, Path index, Map<String, Object> more) {
        try {
            var postgres = postgres(database);
            var settings = new HashMap<String, Object>(Map.of(
                    "datasources.default.url",
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "datasources.default.username",
                    "postgres",
                    "datasources.default.password",
                    "postgres",
                    "datasources.default.driver-class-name",
                    "org.postgresql.Driver",
                    "flyway.datasources.default.enabled",
                    true,
                    "micronaut.serde.serialization.inclusion",
                    "ALWAYS",
                    "palvelutarjotin.language.folder",
                    BenchDictionaries.folder().toString(),
                    "palvelutarjotin.index.folder",
                    index.toString()));
            settings.putAll(more);
            return new BenchNode(postgres, ApplicationContext.run(settings, "bench"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL with the settings of the one that comes along with the program. */
    static EmbeddedPostgres postgres(Path database) throws IOException {
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(database)
                .setCleanDataDirectory(false)
                // The library's own choice loses the last moments when the machine stops; a catalogue must not.
                .setServerConfig("synchronous_commit", "on");
        SETTINGS.forEach(server::setServerConfig);
        return server.start();
    }

    <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    @Override
    public void close() {
        context.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
