package fi.palvelutarjotin.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.deploy.testing.Program;
import fi.palvelutarjotin.deploy.testing.TestData;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers say of the service, on the operator's command line. */
final class FeedbackCommandTest {

    @TempDir
    private Path folder;

    private String data = "";

    @Test
    void whatAReaderSaysIsListedWithItsDayAndClosed() throws Exception {
        data = TestData.empty(folder);
        var port = Program.freePort();
        var server = Program.start("--no-demo", "--data", data, "--port", Integer.toString(port))
                .awaitBanner();
        try {
            assertThat(tell(port, "topic=service&text=Kiitos")).isEqualTo(303);
            assertThat(tell(port, "topic=accessibility&text=Teksti+on%0D%0Apient%C3%A4.%1B%5B2J"))
                    .isEqualTo(303);
            var due = DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ROOT)
                    .format(LocalDate.now(Schedule.ZONE).plusDays(14));
            var listed = feedback("list").out();
            assertThat(listed)
                    .contains("accessibility (fi)  answer by " + due, "Teksti on pientä.", "Open: 2, late: 0.")
                    .doesNotContain("LATE", "\u001b");
            assertThat(listed.indexOf("Teksti")).as("what is due comes first").isLessThan(listed.indexOf("Kiitos"));
            assertThat(feedback("close", "1", "1", "2").out()).isEqualTo("Closed: 2.\n");
        } finally {
            server.stop();
        }
        assertThat(feedback("list").out())
                .isEqualTo("Open: 0, late: 0. deploy/run feedback close NUMBER closes what was answered.\n");
        assertThat(feedback("list", "--all").out()).contains("closed", "Kiitos", "Open: 0, late: 0.");
        var again = feedback("close", "1");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).startsWith("There is no open feedback 1; deploy/run feedback lists them.");
    }

    private static int tell(int port, String form) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/fi/feedback"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        }
    }

    private Program.Finished feedback(String command, String... arguments) {
        var all = new ArrayList<>(List.of("feedback", command, "--data", data));
        all.addAll(List.of(arguments));
        return Program.run(all.toArray(String[]::new));
    }
}
