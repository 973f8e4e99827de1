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

/** A catalogue of its own on a real PostgreSQL, one server for all tests of a module. */
public final class TestCatalogue implements AutoCloseable {

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
        return Server.POSTGRES.getJdbcUrl("postgres", database);
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

    /** What a program needs to be told to use a database. */
    public static Map<String, Object> settings(String jdbcUrl) {
        return Map.of(
                "datasources.default.url", jdbcUrl,
                "datasources.default.username", "postgres",
                "datasources.default.password", "postgres",
                "datasources.default.driver-class-name", "org.postgresql.Driver",
                "datasources.default.maximum-pool-size", 8,
                "flyway.datasources.default.enabled", true,
                "micronaut.serde.serialization.inclusion", "ALWAYS",
                "jackson.serialization-inclusion", "ALWAYS");
    }

    public String jdbcUrl() {
        return jdbcUrl;
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    public ApplicationContext context() {
        return context;
    }

    /** A connection beside the program's own, as another process would have it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl);
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
