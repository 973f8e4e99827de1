package fi.palvelutarjotin.deploy.data;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Knows a full disk behind whatever it made fail. */
public final class DiskFull {

    private static final String POSTGRESQL_SAYS = "53100";

    private DiskFull() {}

    public static boolean isCauseOf(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left on device")
                    || message.contains("disk quota exceeded")
                    || (cause instanceof SQLException sql && POSTGRESQL_SAYS.equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    public static String sentence(Path folder) {
        return "The disk that holds %s is full. Make room, or give another folder with --data.".formatted(folder);
    }
}
