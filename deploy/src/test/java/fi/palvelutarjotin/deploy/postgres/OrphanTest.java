package fi.palvelutarjotin.deploy.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed server leaves behind, and who may have its number by then. */
final class OrphanTest {

    private static final String NOBODY = Integer.toString(Integer.MAX_VALUE);

    @TempDir
    private Path root;

    private PostgresFolder folder;
    private Path file;

    @BeforeEach
    void makeCluster() throws IOException {
        folder = new PostgresFolder(root, root);
        file = Files.createDirectories(folder.cluster()).resolve("postmaster.pid");
    }

    @Test
    void theNumberOfAServerThatIsGoneIsTakenOutBeforeSomebodyElseGetsIt() throws IOException {
        // More than Linux ever counts to.
        leaveBehind("4999999");
        stop();
        assertThat(file).hasContent(left(NOBODY));
    }

    @Test
    void theNumberOfAServerThatAnotherProgramHasByNowIsTakenOut() throws IOException {
        leaveBehind(Long.toString(ProcessHandle.current().pid()));
        stop();
        assertThat(file).hasContent(left(NOBODY));
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void aFileThatWasNeverFinishedNamesNobodyEither() throws IOException {
        Files.writeString(file, "");
        stop();
        assertThat(file).hasContent(NOBODY);
    }

    @Test
    void withoutSuchAFileThereIsNothingToDo() throws IOException {
        stop();
        assertThat(file).doesNotExist();
    }

    private void leaveBehind(String pid) throws IOException {
        Files.writeString(file, left(pid));
    }

    /** The lines of PostgreSQL 17: number, folder, start, port, sockets, address, shared memory, state. */
    private static String left(String pid) {
        return pid + "\n/data/postgres/cluster\n1795364772\n40001\n\n127.0.0.1\n  7340097         3\nready   \n";
    }

    private void stop() throws IOException {
        new Orphan(folder, new PostgresPrograms(folder.binaries(), folder.startLog())).stop();
    }
}
