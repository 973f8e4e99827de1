package fi.palvelutarjotin.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.deploy.testing.Program;
import fi.palvelutarjotin.deploy.testing.TestData;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers tell of mistakes, on the coordinator's command line. */
final class ReportsCommandTest {

    private static final Pattern LISTING = Pattern.compile("/fi/listing/[0-9a-f-]{36}");

    @TempDir
    private Path folder;

    private String data = "";

    @Test
    void whatAReaderTellsIsListedOnceAndClosed() throws Exception {
        data = TestData.empty(folder);
        assertThat(reports("list").out()).isEqualTo("Open: 0. deploy/run reports close NUMBER closes one.\n");
        var ingested = Program.run(
                "ingest",
                "--source",
                "clubs",
                "--format",
                "csv",
                "--mapping",
                TestData.mapping(),
                "--data",
                data,
                TestData.sheet(folder, 3));
        assertThat(ingested.exitCode()).as(ingested.err()).isZero();
        var port = Program.freePort();
        var server = Program.start("--no-demo", "--data", data, "--port", Integer.toString(port))
                .awaitBanner();
        try {
            assertThat(tell("http://localhost:" + port)).isEqualTo(303);
            assertThat(reports("list").out())
                    .contains("1  ", "ended", "Loppui jo. Kiitos!", "/fi/listing/", "Open: 1.");
            assertThat(reports("close", "1").out()).isEqualTo("Closed: 1.\n");
        } finally {
            server.stop();
        }
        assertThat(reports("list").out()).startsWith("Open: 0.");
        assertThat(reports("list", "--all").out()).contains("closed", "Open: 0.");
        var again = reports("close", "1");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).startsWith("There is no open report 1; deploy/run reports lists them.");
    }

    /** Follows the first hit to its listing; the index may need a moment after the start. */
    private static int tell(String site) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (true) {
                var page = client.send(
                        HttpRequest.newBuilder(URI.create(site + "/fi/search?sort=name"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                var listing = LISTING.matcher(page.body());
                if (listing.find()) {
                    return client.send(
                                    HttpRequest.newBuilder(URI.create(site + listing.group() + "/report"))
                                            .header("Content-Type", "application/x-www-form-urlencoded")
                                            .POST(HttpRequest.BodyPublishers.ofString(
                                                    "kind=ended&text=Loppui+jo.%0D%0AKiitos%21"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .statusCode();
                }
                assertThat(System.nanoTime()).isLessThan(latest);
                Thread.sleep(100);
            }
        }
    }

    private Program.Finished reports(String command, String... arguments) {
        var all = new ArrayList<>(List.of("reports", command, "--data", data));
        all.addAll(List.of(arguments));
        return Program.run(all.toArray(String[]::new));
    }
}
