package fi.palvelutarjotin.deploy.cli;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends the log into the data folder. Nothing may log before: the first who does fixes where the log goes. */
final class Log {

    private Log() {}

    static void into(Path folder) {
        System.setProperty("palvelutarjotin.log", folder.toString());
        // Lucene and the database driver use Java's own logging, which would print on the terminal.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    static boolean isOpen() {
        return System.getProperty("palvelutarjotin.log") != null;
    }
}
