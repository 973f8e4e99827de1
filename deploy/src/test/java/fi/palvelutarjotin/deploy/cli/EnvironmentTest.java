package fi.palvelutarjotin.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.deploy.postgres.DatabaseUrl;
import fi.palvelutarjotin.deploy.testing.Program;
import fi.palvelutarjotin.deploy.testing.TestData;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the environment says once for all commands, as in a container. */
final class EnvironmentTest {

    @TempDir
    private Path folder;

    @Test
    void theDataFolderOfTheEnvironmentIsUsedUnlessAnotherIsTyped() {
        var elsewhere = folder.resolve("file");
        var named = Program.runIn(Map.of("PALVELUTARJOTIN_DATA", "/dev/null/x"), "feeds");
        assertThat(named.exitCode()).isEqualTo(1);
        assertThat(named.err()).contains("/dev/null").contains("--data");

        var typed = Program.runIn(
                Map.of("PALVELUTARJOTIN_DATA", elsewhere.toString()), "feeds", "--data", TestData.empty(folder));
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void theDatabaseOfTheEnvironmentIsUsedAndNotRepeated() {
        var data = folder.resolve("data").toString();
        var named = Program.runIn(Map.of(DatabaseUrl.URL, "mysql://anna:salasana@db/x"), "feeds", "--data", data);
        assertThat(named.exitCode()).isEqualTo(2);
        assertThat(named.err()).contains("not the address of a PostgreSQL").doesNotContain("salasana");
    }

    @Test
    void aVariableThatIsEmptySaysNothing() {
        var empty = Program.runIn(Map.of(DatabaseUrl.URL, ""), "feeds", "--data", TestData.empty(folder));
        assertThat(empty.exitCode()).as(empty.err()).isZero();
    }
}
