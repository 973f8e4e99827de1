package fi.palvelutarjotin.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.deploy.testing.Program;
import fi.palvelutarjotin.deploy.testing.TestData;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Serving: the start, the end, and what must survive both. */
final class ServeTest {

    @TempDir
    private Path folder;

    private final int port = Program.freePort();

    @Test
    void theFirstStartLoadsTheDemoFeedsAndTheEndLeavesNothingRunning() throws IOException {
        var data = TestData.empty(folder);
        var server = serve(data);
        assertThat(isOpen(postgresPort(data))).isTrue();
        var ended = server.stop();

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out().lines().toList()).hasSize(3);
        assertThat(ended.out()).contains("http://localhost:" + port);
        assertThat(searchable(ended.out())).isGreaterThan(400);
        assertThat(ended.err()).isEmpty();
        assertThat(isOpen(postgresPort(data))).isFalse();
        assertThat(Path.of(data, "postgres", "cluster", "postmaster.pid")).doesNotExist();
    }

    @Test
    void whatIsIngestedBesideARunningServerIsFoundAtOnceAndAfterARestart() throws Exception {
        var data = TestData.empty(folder);
        var server = serve(data, "--no-demo");
        var ingested = ingest(data, 20);
        assertThat(ingested.exitCode()).as(ingested.err()).isZero();
        var foundBy = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
        while (!search().contains("\"total\":20,") && System.nanoTime() < foundBy) {
            Thread.sleep(50);
        }
        assertThat(search()).contains("\"total\":20,");
        var first = server.stop();
        assertThat(first.out()).contains("The catalogue is empty");

        var second = serve(data).stop();
        assertThat(searchable(second.out())).isEqualTo(20);
    }

    @Test
    void aServerThatWasKilledStartsAgainWithItsData() throws Exception {
        var data = TestData.empty(folder);
        assertThat(ingest(data, 20).exitCode()).isZero();
        var killed = serve(data, "--no-demo");
        var orphanedPort = postgresPort(data);
        killed.process().destroyForcibly().waitFor();
        assertThat(isOpen(orphanedPort)).isTrue();

        var again = serve(data, "--no-demo");
        assertThat(isOpen(orphanedPort) && orphanedPort != postgresPort(data)).isFalse();
        var ended = again.stop();
        assertThat(ended.exitCode()).isZero();
        assertThat(searchable(ended.out())).isEqualTo(20);
    }

    @Test
    void aSecondServerOnTheSameDataSaysWhereTheFirstIs() {
        var data = TestData.empty(folder);
        var first = serve(data, "--no-demo");
        var second = Program.run("--data", data, "--port", Integer.toString(Program.freePort()));
        var reindexed = Program.run("reindex", "--data", data);
        first.stop();

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.err().lines().toList()).hasSize(1);
        assertThat(second.err()).contains("already").contains("http://localhost:" + port);
        assertThat(reindexed.out()).contains("The server at http://localhost:" + port + " builds its index anew");
    }

    @Test
    void thePasswordOfTheDatabaseIsForItsOwnerOnlyAndNeeded() throws Exception {
        var data = TestData.empty(folder);
        var file = Path.of(data, "postgres", "connection.properties");
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var server = serve(data, "--no-demo");
        var guessed = Program.run(
                "feeds",
                "--data",
                data,
                "--database-url",
                "postgres://palvelutarjotin:guess@127.0.0.1:" + postgresPort(data) + "/palvelutarjotin");
        server.stop();

        assertThat(guessed.exitCode()).isEqualTo(1);
        assertThat(guessed.err()).contains("does not let this user in").doesNotContain("guess");
    }

    private String search() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/search"));
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private Program.Running serve(String data, String... more) {
        var arguments =
                new java.util.ArrayList<>(java.util.List.of("serve", "--data", data, "--port", Integer.toString(port)));
        arguments.addAll(java.util.List.of(more));
        return Program.start(arguments.toArray(String[]::new)).awaitBanner();
    }

    private Program.Finished ingest(String data, int rows) {
        return Program.run(
                "ingest",
                "--data",
                data,
                "--source",
                "yhdistykset",
                "--format",
                "csv",
                "--mapping",
                TestData.mapping(),
                TestData.sheet(folder, rows));
    }

    private static int searchable(String banner) {
        var line =
                banner.lines().filter(text -> text.endsWith("can be searched.")).findFirst();
        return Integer.parseInt(line.orElse("0 ").split(" ", 2)[0].replace(",", ""));
    }

    private static int postgresPort(String data) throws IOException {
        return Files.readString(Path.of(data, "postgres", "connection.properties"))
                .lines()
                .filter(line -> line.startsWith("port="))
                .mapToInt(line -> Integer.parseInt(line.substring("port=".length())))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOpen(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
