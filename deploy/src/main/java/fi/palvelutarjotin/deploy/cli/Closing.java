package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.deploy.Failure;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the commands about readers' words have in common: times, and closing by number. */
final class Closing {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d.M.yyyy HH:mm", Locale.ROOT).withZone(Schedule.ZONE);

    private Closing() {}

    static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** The end of a line; empty while it is open. */
    static String closed(@Nullable Instant closed) {
        return closed == null ? "" : "  closed " + minute(closed);
    }

    /**
     * Closes the numbered ones, each as far as it is open.
     *
     * @param name what one of them is called, such as {@code report}
     * @param command that lists them
     */
    static void close(List<Long> numbers, LongPredicate close, String name, String command, Console console) {
        var distinct = numbers.stream().distinct().toList();
        var unknown = distinct.stream()
                .filter(number -> !close.test(number))
                .map(number -> Long.toString(number))
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw Failure.usage("There is no open %s %s; deploy/run %s lists them. Others named were closed."
                    .formatted(name, unknown, command));
        }
        console.print("Closed: %d.", distinct.size());
    }
}
