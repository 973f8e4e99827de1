package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.deploy.data.DataFolder;
import fi.palvelutarjotin.deploy.data.Reset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data folder for one command, which goes when the command ends; only the log stays when it tells why it failed. */
final class TemporaryFolder {

    private final DataFolder data;
    private volatile boolean logNeeded;

    private TemporaryFolder(DataFolder data) {
        this.data = data;
    }

    /** Makes it, and sends the log there. */
    static TemporaryFolder make() {
        try {
            var folder = DataFolder.open(Files.createTempDirectory("palvelutarjotin-"));
            Log.into(folder.log());
            return new TemporaryFolder(folder);
        } catch (IOException e) {
            throw Failure.of(
                    "No folder can be made in %s, where temporary files belong. Make room there, or let this user write to it."
                            .formatted(place()));
        }
    }

    static Path place() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    DataFolder data() {
        return data;
    }

    /** Keeps the log: something went wrong that a sentence alone does not explain. */
    void keepLog() {
        logNeeded = true;
    }

    void delete() throws IOException {
        if (logNeeded) {
            Reset.deleteTree(data.postgres());
            Reset.deleteTree(data.index());
            Files.deleteIfExists(data.lock());
        } else {
            Reset.deleteTree(data.root());
        }
    }
}
