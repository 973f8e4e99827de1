package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.deploy.data.DataFolder;
import fi.palvelutarjotin.deploy.data.Reset;
import java.io.IOException;
import java.io.UncheckedIOException;

/** {@code --reset}: asks, and deletes. */
final class Resetting {

    private Resetting() {}

    static void run(DataFolder data, boolean agreed) {
        if (!agreed && !agrees(data)) {
            throw Failure.of("Nothing was deleted.");
        }
        try {
            Reset.delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean agrees(DataFolder data) {
        return Asking.agrees(
                "This deletes the catalogue in %s: all listings, sources and the index. Go on? (yes/no) "
                        .formatted(data.root()),
                "--reset");
    }
}
