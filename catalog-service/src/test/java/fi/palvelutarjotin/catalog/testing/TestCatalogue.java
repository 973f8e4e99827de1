package fi.palvelutarjotin.catalog.testing;

import io.micronaut.context.ApplicationContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A catalogue of its own on a real PostgreSQL, one server for all tests of a module. The program has the rights of the
 * user that serves and no more, so that what it does in any test shows that they suffice.
 */
public final class TestCatalogue implements AutoCloseable {

    /** Owns and migrates; of the whole server, and so of what tests do beside the program. */
    private static final String OWNER = "postgres";

    private static final String SERVING = "serving";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String jdbcUrl;
    private final ApplicationContext context;

    private TestCatalogue(String jdbcUrl, Map<String, Object> settings) {
        this.jdbcUrl = jdbcUrl;
        var all = new HashMap<String, Object>(settings(jdbcUrl));
        all.putAll(settings);
        context = ApplicationContext.run(all, "test");
    }

    private static String createDatabase() {
        var database = "test_" + NUMBER.incrementAndGet();
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.POSTGRES.getJdbcUrl(OWNER, database);
    }

    public static TestCatalogue start() {
        return start(Map.of());
    }

    public static TestCatalogue start(Map<String, Object> settings) {
        return on(createDatabase(), settings);
    }

    /** A second program on a catalogue that is there already. */
    public static TestCatalogue on(String jdbcUrl, Map<String, Object> settings) {
        return new TestCatalogue(jdbcUrl, settings);
    }

    /** What a program needs to be told to use a database: who serves, and who migrates. */
    public static Map<String, Object> settings(String jdbcUrl) {
        return Map.of(
                // A user in the address would have the last word.
                "datasources.default.url",
                jdbcUrl.replaceFirst("\\?.*", ""),
                "datasources.default.username",
                SERVING,
                "datasources.default.password",
                SERVING,
                "palvelutarjotin.database.owner-user",
                OWNER,
                "datasources.default.driver-class-name",
                "org.postgresql.Driver",
                "datasources.default.maximum-pool-size",
                8,
                "flyway.datasources.default.enabled",
                true,
                "micronaut.serde.serialization.inclusion",
                "ALWAYS",
                "jackson.serialization-inclusion",
                "ALWAYS");
    }

    /** The owner's, for what tests do beside the program. */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    /** The same database for who serves. */
    public String servingUrl() {
        return jdbcUrl.replace("user=" + OWNER, "user=" + SERVING);
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    public ApplicationContext context() {
        return context;
    }

    /** A connection of the owner's beside the program's own. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl);
    }

    /** A connection with the rights of the program's own. */
    public Connection connectAsServing() throws SQLException {
        return DriverManager.getConnection(servingUrl());
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", "off")
                        .start();
                try (var connection = server.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create role " + SERVING + " login password '" + SERVING + "'");
                }
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
