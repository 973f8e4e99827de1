package fi.palvelutarjotin.deploy.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that goes on although the program that started it was killed. */
record Orphan(PostgresFolder folder, PostgresPrograms programs) {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

    /** Linux gives no process a number above 4,194,304 (PID_MAX_LIMIT). */
    private static final int NOBODY = Integer.MAX_VALUE;

    /** Stops it, if there is one; the caller holds the data folder's lock, so nobody is using it. */
    void stop() throws IOException {
        var file = folder.cluster().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var firstLine = Files.readString(file).lines().findFirst().orElse("").strip();
        var pid = firstLine.matches("\\d{1,10}") ? Long.parseLong(firstLine) : -1;
        switch (programs.whatIs(pid)) {
            case OUR_SERVER -> {
                LOG.info("Stopping the PostgreSQL that a killed process left running.");
                Stopping.stop(folder, programs);
            }
            // The server is gone, and its number is another program's now, or could be in a moment: in a container each
            // start counts from one again. That would keep PostgreSQL from starting.
            case OTHER_PROGRAM, GONE -> giveNumberOfNobody(file);
            case NOTHING_KNOWN -> {}
        }
    }

    /** The rest of the file stays: by it PostgreSQL sees whether a part of the dead server still uses the data. */
    private static void giveNumberOfNobody(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var rest = lines.stream().skip(1).map(line -> line + "\n").collect(Collectors.joining());
        Files.writeString(file, NOBODY + "\n" + rest);
    }
}
