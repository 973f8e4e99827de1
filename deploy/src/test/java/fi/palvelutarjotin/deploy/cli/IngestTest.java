package fi.palvelutarjotin.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.deploy.testing.Program;
import fi.palvelutarjotin.deploy.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bringing feeds in: what is reported, and with which exit code. */
final class IngestTest {

    @TempDir
    private Path folder;

    @Test
    void aRunThatWouldRemoveMuchIsHeldUntilAPersonConfirms() {
        var data = TestData.empty(folder);
        var first = sheet(data, 20);
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("done.").containsPattern("new +20\n").containsPattern("read +20\n");

        var shrunk = sheet(data, 6);
        assertThat(shrunk.exitCode()).isEqualTo(3);
        assertThat(shrunk.out()).contains("held.").contains("--confirm").containsPattern("unchanged +6\n");

        var confirmed = sheet(data, 6, "--confirm");
        assertThat(confirmed.exitCode()).isZero();
        assertThat(confirmed.out()).containsPattern("vanished +14\n");
    }

    @Test
    void aFeedThatBreaksOffIsReportedAndItsRejectedRecordsAreListed() throws IOException {
        var data = TestData.empty(folder);
        var whole = Files.readString(Program.PROJECT.resolve("deploy/demo-feeds/linkedevents/tapahtumat.json"));
        var cut = Files.writeString(folder.resolve("cut.json"), whole.substring(0, whole.length() - 2_000));
        var broken = Program.run(
                "ingest", "--data", data, "--source", "tapahtumat", "--format", "linkedevents", cut.toString());
        assertThat(broken.exitCode()).isEqualTo(4);
        assertThat(broken.out()).contains("broken off.");

        var feeds = Program.run("feeds", "--data", data);
        assertThat(feeds.out()).contains("tapahtumat\n", "linkedevents", cut.toString(), "broken off.");

        var rejected = Program.run("feeds", "--data", data, "--rejected", "tapahtumat");
        assertThat(rejected.exitCode()).isZero();
        assertThat(rejected.out()).contains("  id ", "  record ");
    }

    @Test
    void aFormatThatThereIsNotIsAnsweredWithThoseThatThereAre() {
        var data = TestData.empty(folder);
        var unknown =
                Program.run("ingest", "--data", data, "--source", "x", "--format", "xml", TestData.sheet(folder, 1));
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err())
                .startsWith("There is no format xml. There are: csv, lahella, linkedevents, lipas, ptv.");

        var missing = Program.run("ingest", "--data", data, "--source", "x", TestData.sheet(folder, 1));
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).startsWith("--format is missing. There are: csv,");
    }

    @Test
    void resetDeletesTheCatalogueAndNothingThatSomebodyElsePutThere() throws IOException {
        var data = TestData.empty(folder);
        assertThat(sheet(data, 5).exitCode()).isZero();
        var mine = Files.writeString(Path.of(data, "postgres", "notes.txt"), "mine");
        var backup = Files.writeString(Path.of(data, "backup.sql"), "mine");

        var unasked = Program.run("feeds", "--data", data, "--reset");
        assertThat(unasked.exitCode()).isEqualTo(2);
        assertThat(unasked.err()).contains("--yes");
        assertThat(Program.run("feeds", "--data", data).out()).contains("yhdistykset");

        var reset = Program.run("feeds", "--data", data, "--reset", "--yes");
        assertThat(reset.exitCode()).as(reset.err()).isZero();
        assertThat(reset.out()).startsWith("There are no feeds yet");
        assertThat(mine).exists();
        assertThat(backup).exists();
    }

    @Test
    void reindexWithoutAServerBuildsTheIndexHere() {
        var data = TestData.empty(folder);
        assertThat(sheet(data, 5).exitCode()).isZero();
        var built = Program.run("reindex", "--data", data);
        assertThat(built.exitCode()).as(built.err()).isZero();
        assertThat(built.out()).isEqualTo("The index is built anew.\n");
        assertThat(Path.of(data, "index", "current")).exists();
    }

    private Program.Finished sheet(String data, int rows, String... more) {
        var whole = TestData.sheet(folder, rows);
        try {
            var same = Files.copy(
                    Path.of(whole),
                    folder.resolve("yhdistykset.csv"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            var arguments = new java.util.ArrayList<>(java.util.List.of(
                    "ingest",
                    "--data",
                    data,
                    "--source",
                    "yhdistykset",
                    "--format",
                    "csv",
                    "--mapping",
                    TestData.mapping(),
                    same.toString()));
            arguments.addAll(java.util.List.of(more));
            return Program.run(arguments.toArray(String[]::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
