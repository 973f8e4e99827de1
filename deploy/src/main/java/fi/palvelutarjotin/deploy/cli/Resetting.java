package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.deploy.data.DataFolder;
import fi.palvelutarjotin.deploy.data.Reset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

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
        var terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            throw Failure.usage("--reset asks before it deletes, and nobody can answer here. Say --yes as well.");
        }
        var answer = terminal.readLine(
                "This deletes the catalogue in %s: all listings, sources and the index. Go on? (yes/no) ", data.root());
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals("yes");
    }
}
