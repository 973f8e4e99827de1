package fi.palvelutarjotin.deploy.postgres;

import java.io.IOException;
import java.util.List;

/** How a server is stopped. */
final class Stopping {

    private Stopping() {}

    /** Ends its connections and lets it write what it holds; if that takes too long, the next start recovers it. */
    static void stop(PostgresFolder folder, PostgresPrograms programs) throws IOException {
        if (!stop(folder, programs, "fast", 20) && !stop(folder, programs, "immediate", 10)) {
            throw new IOException("PostgreSQL does not stop");
        }
    }

    private static boolean stop(PostgresFolder folder, PostgresPrograms programs, String mode, int seconds)
            throws IOException {
        return programs.run(
                "pg_ctl",
                List.of(
                        "stop",
                        "--wait",
                        "--silent",
                        "--timeout=" + seconds,
                        "--mode=" + mode,
                        "--pgdata=" + folder.cluster()));
    }
}
