package fi.palvelutarjotin.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.deploy.testing.Program;
import fi.palvelutarjotin.deploy.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Explaining a search on the command line, with a server and without one. */
final class ExplainCommandTest {

    private static final String SHEET = """
            id,name,kind,summary,municipality,target groups
            a/1,Kantelepiiri,activity,Soitetaan kanteletta yhdessä.,Tuusula,Nuoret
            a/2,Kuorot laulavat,activity,Laulamme iltaisin.,Järvenpää,Ikääntyneet
            """;

    @TempDir
    private Path folder;

    private String data = "";

    @Test
    void withoutAServerTheWordsAndAListingAreExplained() throws IOException {
        given();

        var words = done("kuorossa");
        assertThat(words)
                .contains("The words, read as fi first:", "kuorossa", "is looked for", "Listings found: 1.")
                .containsPattern("1 +[0-9.]+  [0-9a-f-]{36}  Kuorot laulavat\n");

        var listing = done("kuorossa", "--listing", "own/a/2");
        assertThat(listing)
                .contains(
                        "Kuorot laulavat  (", "Found as number 1. It surely has enough of what is looked for", "Score ")
                .containsPattern("[0-9]+ %  kuorossa: by its base form kuoro in name \\(fi\\): kuorot\n");

        var dropped = done("kuorossa", "--listing", "own/a/2", "--param", "municipality=858");
        assertThat(dropped)
                .contains("Not found. It surely has enough", "Dropped by: municipality.")
                .contains("DROPS  municipality: asked Tuusula; the listing tells Järvenpää");
    }

    @Test
    void aRunningServerIsAsked() throws IOException {
        given();
        var port = Integer.toString(Program.freePort());
        var server = Program.start("--no-demo", "--data", data, "--port", port).awaitBanner();
        try {
            assertThat(done("kannelta", "--lang", "sv", "--listing", "own/a/1"))
                    .contains("read as sv first", "Kantelepiiri  (");
        } finally {
            server.stop();
        }
    }

    @Test
    void whatCannotBeExplainedIsAnsweredWithASentence() throws IOException {
        given();
        refused(1, "No published listing is called own/none.", "kuoro", "--listing", "own/none");
        refused(2, "There is no theme “nothing”.", "kuoro", "--param", "theme=nothing");
        refused(2, "--param takes NAME=VALUE, for example municipality=858, not theme.", "kuoro", "--param", "theme");
        refused(2, "explain looks at what there is, so it takes no --reset.", "kuoro", "--reset");
    }

    private void given() throws IOException {
        data = TestData.empty(folder);
        var sheet = Files.writeString(folder.resolve("own.csv"), SHEET);
        var ingested = Program.run("ingest", "--data", data, "--source", "own", "--format", "csv", sheet.toString());
        assertThat(ingested.exitCode()).as(ingested.out() + ingested.err()).isZero();
    }

    private String done(String... arguments) {
        var finished = explain(arguments);
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        return finished.out();
    }

    private void refused(int exitCode, String sentence, String... arguments) {
        var finished = explain(arguments);
        assertThat(finished.err()).contains(sentence);
        assertThat(finished.exitCode()).isEqualTo(exitCode);
    }

    private Program.Finished explain(String... arguments) {
        var all = new ArrayList<>(List.of("explain", "--data", data));
        all.addAll(List.of(arguments));
        return Program.run(all.toArray(String[]::new));
    }
}
