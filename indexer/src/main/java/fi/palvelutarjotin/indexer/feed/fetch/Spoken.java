package fi.palvelutarjotin.indexer.feed.fetch;

import java.time.Duration;

/** Durations and sizes as people say them. */
final class Spoken {

    private static final long MEGABYTE = 1024L * 1024;

    private Spoken() {}

    static String duration(Duration duration) {
        if (duration.toMillis() < 1000) {
            return counted(duration.toMillis(), "millisecond");
        }
        return duration.toSeconds() < 120
                ? counted(duration.toSeconds(), "second")
                : counted(duration.toMinutes(), "minute");
    }

    static String size(long bytes) {
        return bytes < MEGABYTE ? counted(bytes, "byte") : counted(bytes / MEGABYTE, "megabyte");
    }

    private static String counted(long number, String unit) {
        return number == 1 ? "1 " + unit : number + " " + unit + "s";
    }
}
