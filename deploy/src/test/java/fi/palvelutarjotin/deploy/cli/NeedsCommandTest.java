package fi.palvelutarjotin.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.deploy.testing.Program;
import fi.palvelutarjotin.deploy.testing.TestData;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The needs on the command line. */
final class NeedsCommandTest {

    private static final String[] ZITHER = {
        "zither",
        "--fi",
        "kannelta soittamaan | kanteleen soitto",
        "--services-fi",
        "kansalaisopisto|kantelepiiri",
        "--themes",
        "culture.music-and-dance",
        "--weight",
        "0.9"
    };

    @TempDir
    private Path folder;

    private String data = "";

    @Test
    void anOwnNeedIsAddedShownMatchedChangedSwitchedOffAndOnAndRemoved() {
        data = TestData.empty(folder);
        assertThat(done("add", ZITHER)).isEqualTo("Added: zither.\n");
        assertThat(done("show", "zither"))
                .contains(
                        "phrases fi   kannelta soittamaan | kanteleen soitto", "weight       0.9", "origin       own");
        assertThat(done("match", "haluan", "soittamaan", "kannelta"))
                .contains("zither", "because of   soittamaan, kannelta", "leads to     kansalaisopisto | kantelepiiri");

        assertThat(done("change", "zither", "--services-fi", "soitonopetus", "--sv", "spela kantele"))
                .isEqualTo("Changed: zither.\n");
        assertThat(done("show", "zither"))
                .contains(
                        "phrases fi   kannelta soittamaan", "phrases sv   spela kantele", "services fi  soitonopetus");

        assertThat(done("off", "zither")).isEqualTo("Switched off: zither.\n");
        assertThat(done("match", "soittamaan kannelta")).doesNotContain("zither");
        assertThat(done("list", "--off", "zith")).contains("zither", "own", "off");
        assertThat(done("on", "zither")).isEqualTo("Switched on: zither.\n");
        assertThat(done("remove", "zither")).isEqualTo("Deleted: zither.\n");
        assertThat(done("list", "--own")).contains("0 of ", "own: 0,");
    }

    @Test
    void ownNeedsGoIntoAFileAndComeBackFromIt() throws IOException {
        data = TestData.empty(folder);
        done("add", ZITHER);
        var file = folder.resolve("own.csv");
        assertThat(done("export", file.toString())).startsWith("1 own needs were written into ");
        assertThat(needs("export", file.toString()).err()).startsWith("There is a file " + file + " already;");

        done("remove", "zither");
        var more = Files.readString(file) + "harp,harpun soitto,,,musiikkiopisto,,,,1\n";
        Files.writeString(file, "\uFEFF" + more, StandardCharsets.UTF_8);
        assertThat(done("import", file.toString())).isEqualTo("Own needs added: 2, changed: 0, unchanged: 0.\n");
        assertThat(done("import", file.toString())).isEqualTo("Own needs added: 0, changed: 0, unchanged: 2.\n");
        Files.writeString(file, more.replace("harpun soitto", "harppu"), StandardCharsets.UTF_8);
        assertThat(done("import", file.toString())).isEqualTo("Own needs added: 0, changed: 1, unchanged: 1.\n");
    }

    @Test
    void whatCannotBeDoneIsAnsweredWithASentence() throws IOException {
        data = TestData.empty(folder);
        refused("There is no need nothing; deploy/run needs lists them.", "remove", "nothing");
        refused("There is no need nothing; deploy/run needs lists them.", "off", "nothing");
        refused("There must be phrases in one language at least.", "add", "empty", "--services-fi", "x");
        refused("a: there is no theme music.", "add", "a", "--fi", "x", "--services-fi", "y", "--themes", "music");
        refused("A need's code may have", "add", "Å", "--fi", "x", "--services-fi", "y");
        refused(
                "The weight must be a number from 0.3 to 1.",
                "add",
                "a",
                "--fi",
                "x",
                "--services-fi",
                "y",
                "--weight",
                "2");
        refused("There is no language de. There are: fi, sv, en, se.", "match", "--lang", "de", "x");
        refused("There is no file ", "import", folder.resolve("none.csv").toString());

        var latin = Files.write(folder.resolve("latin.csv"), "äiti".getBytes(StandardCharsets.ISO_8859_1));
        refused("The file " + latin + " is not in UTF-8;", "import", latin.toString());
        var semicolons = Files.writeString(folder.resolve("semicolons.csv"), "code;phrases_fi\na;b\n");
        refused(
                "The column code is missing. The first line must be: code,phrases_fi,",
                "import",
                semicolons.toString());

        done("add", ZITHER);
        refused("There is an own need zither already;", "add", ZITHER);
    }

    @Test
    void aRunningServerUsesAChangeWithinSeconds() throws Exception {
        data = TestData.empty(folder);
        var port = Program.freePort();
        var server = Program.start("--no-demo", "--data", data, "--port", Integer.toString(port))
                .awaitBanner();
        try {
            assertThat(matches(port)).doesNotContain("zither");
            done("add", ZITHER);
            var latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (!matches(port).contains("zither") && System.nanoTime() < latest) {
                Thread.sleep(50);
            }
            assertThat(matches(port)).contains("zither");
        } finally {
            server.stop();
        }
    }

    private static String matches(int port) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                    URI.create("http://localhost:" + port + "/api/v1/needs/match?q=soittamaan+kannelta"));
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private String done(String command, String... arguments) {
        var finished = needs(command, arguments);
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        return finished.out();
    }

    private void refused(String sentence, String command, String... arguments) {
        var finished = needs(command, arguments);
        assertThat(finished.err()).startsWith(sentence);
        assertThat(finished.exitCode()).isEqualTo(2);
    }

    private Program.Finished needs(String command, String... arguments) {
        var all = new ArrayList<>(List.of("needs", command, "--data", data));
        all.addAll(List.of(arguments));
        return Program.run(all.toArray(String[]::new));
    }
}
