package fi.palvelutarjotin.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import fi.palvelutarjotin.deploy.postgres.DatabaseUrl;
import fi.palvelutarjotin.deploy.testing.Program;
import fi.palvelutarjotin.deploy.testing.TestData;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who owns the database and who serves, in the program as it is started. */
final class RightsInUseTest {

    @TempDir
    private Path folder;

    private int port;

    @Test
    void theDatabaseThatComesAlongIsServedByAUserThatCannotChangeItsSchema() throws Exception {
        var data = TestData.empty(folder);
        var server = serve("--data", data);
        try (var serving = connect(data, "serving.")) {
            assertThat(health()).contains("\"users\":\"one database user migrates, another serves\"");
            assertRefused(serving, "create table another (id integer)");
            assertRefused(serving, "truncate listing_theme");
            assertRefused(serving, "delete from referral_move");
            assertRefused(serving, "select * from pg_authid");
        } finally {
            server.stop();
        }
    }

    @Test
    void aDataFolderOfAnEarlierVersionGetsTheUserThatServes() throws Exception {
        var data = TestData.empty(folder);
        var before = serve("--data", data);
        try (var owner = connect(data, "");
                var statement = owner.createStatement()) {
            // The server is still there, and loses its rights: nothing of it is asked any more.
            statement.execute("drop owned by palvelutarjotin_serving");
            statement.execute("alter role palvelutarjotin_serving rename to of_a_later_version");
        } finally {
            before.stop();
        }
        forgetServing(data);

        var ingested = Program.run(
                "ingest",
                "--data",
                data,
                "--source",
                "yhdistykset",
                "--format",
                "csv",
                "--mapping",
                TestData.mapping(),
                TestData.sheet(folder, 20));

        assertThat(ingested.exitCode()).as(ingested.err()).isZero();
        var after = serve("--data", data);
        try (var serving = connect(data, "serving.")) {
            assertThat(health()).contains("one database user migrates, another serves");
            assertRefused(serving, "drop table listing");
            assertThat(Files.getPosixFilePermissions(connectionFile(data))).hasSize(2);
        } finally {
            after.stop();
        }
    }

    @Test
    void oneUserOfADatabaseOfOnesOwnDoesAsBeforeAndItIsSaid() throws Exception {
        try (var catalogue = TestCatalogue.start()) {
            var server = serve("--data", folder.toString(), "--database-url", catalogue.jdbcUrl());
            assertThat(health()).contains("one database user migrates and serves");
            server.stop();
        }
        assertThat(Files.readString(folder.resolve("log/palvelutarjotin.log")))
                .contains("one database user migrates and serves");
    }

    @Test
    void anOwnerThatIsNamedMigratesADatabaseOfOnesOwnAndGivesTheRights() throws Exception {
        try (var catalogue = TestCatalogue.start();
                var owner = catalogue.connect();
                var serving = catalogue.connectAsServing();
                var statement = owner.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
            var data = folder.toString();

            var stranger = Program.runIn(
                    Map.of(DatabaseUrl.OWNER_USER, "nobody"),
                    "feeds",
                    "--data",
                    data,
                    "--database-url",
                    catalogue.servingUrl());
            assertThat(stranger.exitCode()).isEqualTo(1);
            assertThat(stranger.err())
                    .contains("does not let this user in", DatabaseUrl.OWNER_USER)
                    .doesNotContain("\tat ");

            var migrated = Program.runIn(
                    Map.of(DatabaseUrl.OWNER_USER, "postgres"),
                    "feeds",
                    "--data",
                    data,
                    "--database-url",
                    catalogue.servingUrl());
            assertThat(migrated.exitCode()).as(migrated.err()).isZero();
            try (var row =
                    statement.executeQuery("select tableowner, has_table_privilege('serving', 'listing', 'insert')"
                            + " from pg_tables where tablename = 'listing'")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("postgres");
                assertThat(row.getBoolean(2)).isTrue();
            }
            assertRefused(serving, "drop table listing");
        }
    }

    @Test
    void whatTheUserMayNotDoIsToldInASentence() throws Exception {
        try (var catalogue = TestCatalogue.start();
                var owner = catalogue.connect();
                var statement = owner.createStatement()) {
            // As a database of an earlier version: there is something to migrate.
            statement.execute("delete from flyway_schema_history where version = '0015'");

            var ended = Program.run("feeds", "--data", folder.toString(), "--database-url", catalogue.servingUrl());

            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.err())
                    .contains("has not the right", "PALVELUTARJOTIN_DATABASE_OWNER_USER")
                    .doesNotContain("\tat ");
        }
    }

    private Program.Running serve(String... more) {
        port = Program.freePort();
        var arguments = new java.util.ArrayList<>(java.util.List.of("serve", "--no-demo", "--port", "" + port));
        arguments.addAll(java.util.List.of(more));
        return Program.start(arguments.toArray(String[]::new)).awaitBanner();
    }

    private String health() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + (port + 1) + "/health"));
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static Connection connect(String data, String who) throws IOException, SQLException {
        var file = new Properties();
        file.load(new StringReader(Files.readString(connectionFile(data))));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + file.getProperty("port") + "/palvelutarjotin",
                file.getProperty(who + "user"),
                file.getProperty(who + "password"));
    }

    private static void forgetServing(String data) throws IOException {
        var lines = Files.readString(connectionFile(data))
                .lines()
                .filter(line -> !line.startsWith("serving."))
                .collect(Collectors.joining("\n"));
        Files.writeString(connectionFile(data), lines);
    }

    private static Path connectionFile(String data) {
        return Path.of(data, "postgres", "connection.properties");
    }

    private static void assertRefused(Connection connection, String statement) {
        assertThatThrownBy(() -> {
                    try (var refused = connection.createStatement()) {
                        refused.execute(statement);
                    }
                })
                .as(statement)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
}
