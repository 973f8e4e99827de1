package fi.palvelutarjotin.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.deploy.testing.Program;
import fi.palvelutarjotin.deploy.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking a relevance collection: the run, what is left afterwards, and what is said before long work begins. */
final class RelevanceCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theTopicsAreAskedOverTheCorpusAloneAndNothingIsLeftButTheRun() throws IOException {
        var temporary = Files.createDirectory(folder.resolve("temporary"));
        var run = folder.resolve("my.run");
        var asked = Program.runWith(
                temporary,
                "relevance",
                "--corpus",
                TestData.sheet(folder, 20),
                "--topics",
                topics(
                        "# three\na1\tknown\tMyllytuvalla\tOvet\na2\tnone\tqwertyuiop\tEi mitään\na3\tmany\tkahvi\tJotain\n"),
                "--out",
                run.toString());

        assertThat(asked.exitCode()).as(asked.err()).isZero();
        assertThat(asked.out())
                .startsWith("3 topics over 20 documents: ")
                .contains(run.toString(), "Nothing was found for: a2\n");
        assertThat(Files.readAllLines(run))
                .anyMatch(line -> line.startsWith("a1 Q0 ks-001 1 "))
                .allMatch(line -> line.matches("a[13] Q0 ks-\\d+ \\d+ \\d+ palvelutarjotin-\\S+"));
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void filesThatCannotBeUsedAreToldBeforeAnythingIsMade() throws IOException {
        var temporary = Files.createDirectory(folder.resolve("temporary"));
        var corpus = TestData.sheet(folder, 3);
        var topics = topics("a1\ta\tuimaan\tUinti\n");
        var out = folder.resolve("my.run").toString();

        var missing = relevance(temporary, folder.resolve("none.csv").toString(), topics, out);
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).startsWith("There is no file ").contains("none.csv");

        var swapped = relevance(temporary, topics, corpus, out);
        assertThat(swapped.exitCode()).isEqualTo(1);
        assertThat(swapped.err().lines().toList()).hasSize(1).first().asString().contains("Line 1 of " + corpus);

        var over = relevance(temporary, corpus, topics, topics);
        assertThat(over.exitCode()).isEqualTo(2);
        assertThat(over.err()).contains("would be written over");
        assertThat(Path.of(out)).doesNotExist();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void optionsOfOnesOwnCatalogueAreRefused() throws IOException {
        var data = folder.resolve("data");
        var refused = Program.run(
                "relevance",
                "--corpus",
                TestData.sheet(folder, 3),
                "--topics",
                topics("a1\ta\tuimaan\tUinti\n"),
                "--out",
                folder.resolve("my.run").toString(),
                "--data",
                data.toString(),
                "--reset",
                "--yes");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith("relevance makes a catalogue and a server of its own, so it takes no --data.");
        assertThat(data).doesNotExist();
    }

    private static Program.Finished relevance(Path temporary, String corpus, String topics, String out) {
        return Program.runWith(temporary, "relevance", "--corpus", corpus, "--topics", topics, "--out", out);
    }

    private String topics(String text) throws IOException {
        return Files.writeString(folder.resolve("topics.tsv"), text).toString();
    }
}
