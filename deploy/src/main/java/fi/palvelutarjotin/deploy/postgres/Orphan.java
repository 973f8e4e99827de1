package fi.palvelutarjotin.deploy.postgres;

import java.io.IOException;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that goes on although the program that started it was killed. */
record Orphan(PostgresFolder folder, PostgresPrograms programs) {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

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
            // The server is gone and its number is another program's now, which would keep PostgreSQL from starting.
            case OTHER_PROGRAM -> Files.delete(file);
            case NOTHING_KNOWN -> {}
        }
    }
}
