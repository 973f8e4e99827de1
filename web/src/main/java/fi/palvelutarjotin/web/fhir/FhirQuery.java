package fi.palvelutarjotin.web.fhir;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.web.query.BadParameter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a FHIR search. One that is not known is refused: a filter that is left out without a word would
 * give more than was asked for.
 */
final class FhirQuery {

    static final int USUAL_COUNT = 50;
    static final int LARGEST_COUNT = 100;
    static final String CURSOR = "_cursor";

    private static final Set<String> EVERYWHERE =
            Set.of("_id", "_count", "_lastUpdated", "_format", "_pretty", "_summary", CURSOR, "lang");
    private static final Pattern MOMENT = Pattern.compile("(eq|gt|ge|lt|le)?([0-9T:.Z+-]{4,40})");
    private static final int MOST_VALUES = 50;

    private final Map<String, List<String>> parameters;
    private final List<BadParameter> problems = new ArrayList<>();
    private @Nullable Instant from;
    private @Nullable Instant before;

    FhirQuery(Map<String, List<String>> parameters, String... known) {
        this.parameters = parameters;
        var names = Stream.concat(EVERYWHERE.stream(), Arrays.stream(known)).collect(Collectors.toSet());
        parameters.forEach((name, values) -> {
            if (!names.contains(name)) {
                problems.add(new BadParameter(
                        name,
                        "",
                        "fhir.parameter",
                        List.of(name, String.join(", ", known) + ", _id, _lastUpdated, _count")));
            } else if (values.size() > 1 && !name.equals("_lastUpdated") && !name.startsWith("_include")) {
                problems.add(new BadParameter(name, "", "values.one", List.of(name)));
            }
        });
        parameters.getOrDefault("_lastUpdated", List.of()).forEach(this::bound);
    }

    /** What cannot be used; when there is anything, nothing else means something. */
    List<BadParameter> problems() {
        return problems;
    }

    Map<String, List<String>> parameters() {
        return parameters;
    }

    Optional<String> asked(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** The values of which any will do. */
    List<String> anyOf(String name) {
        var values =
                asked(name).map(value -> List.of(value.split("(?<!\\\\),", -1))).orElse(List.of());
        if (values.size() > MOST_VALUES) {
            problems.add(new BadParameter(name, "", "values.many", List.of(name, Integer.toString(MOST_VALUES))));
            return List.of();
        }
        return values;
    }

    /** Codes of a system; a value that names another system, or means nothing, is refused. */
    <T> List<T> tokens(String name, String system, Function<String, Optional<T>> find) {
        return anyOf(name).stream()
                .flatMap(value -> {
                    var bar = value.indexOf('|');
                    var own = bar < 0 || value.substring(0, bar).equals(system);
                    var found = own ? find.apply(value.substring(bar + 1)) : Optional.<T>empty();
                    if (found.isEmpty()) {
                        refuse(name, value, "fhir.token", value, system);
                    }
                    return found.stream();
                })
                .toList();
    }

    /** Only what changed then or later; null when nothing is asked. */
    @Nullable
    Instant from() {
        return from;
    }

    /** Only what changed before; null when nothing is asked. */
    @Nullable
    Instant before() {
        return before;
    }

    int count() {
        var written = asked("_count");
        if (written.isEmpty()) {
            return USUAL_COUNT;
        }
        if (written.get().matches("[0-9]{1,9}") && Integer.parseInt(written.get()) > 0) {
            return Math.min(Integer.parseInt(written.get()), LARGEST_COUNT);
        }
        refuse("_count", written.get(), "count.number", written.get(), Integer.toString(LARGEST_COUNT));
        return USUAL_COUNT;
    }

    /** Where to go on, as it was given in a link. */
    <T> Optional<T> cursor(Function<String, Optional<T>> read) {
        return asked(CURSOR).flatMap(written -> {
            var found = decoded(written).flatMap(read);
            if (found.isEmpty()) {
                refuse(CURSOR, written, "cursor.unknown");
            }
            return found;
        });
    }

    static String written(String cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.US_ASCII));
    }

    void refuse(String name, String value, String key, String... arguments) {
        problems.add(new BadParameter(name, value, key, List.of(arguments)));
    }

    private static Optional<String> decoded(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void bound(String written) {
        var parts = MOMENT.matcher(written);
        if (!parts.matches()) {
            refuse("_lastUpdated", written, "moment.unknown", written);
            return;
        }
        try {
            var span = Span.of(parts.group(2));
            switch (Optional.ofNullable(parts.group(1)).orElse("eq")) {
                case "gt" -> from = later(from, span.end());
                case "ge" -> from = later(from, span.begin());
                case "lt" -> before = earlier(before, span.begin());
                case "le" -> before = earlier(before, span.end());
                default -> {
                    from = later(from, span.begin());
                    before = earlier(before, span.end());
                }
            }
        } catch (DateTimeException e) {
            refuse("_lastUpdated", written, "moment.unknown", written);
        }
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    /** From the first moment of what was written to the first one behind it: a day, or as fine as the database keeps. */
    private record Span(Instant begin, Instant end) {

        static Span of(String written) {
            if (written.length() == "2026-11-22".length()) {
                var day = LocalDate.parse(written);
                return checked(begin(day), begin(day.plusDays(1)));
            }
            var moment = OffsetDateTime.parse(written).toInstant();
            // Seconds are whole where no fraction was written.
            var fine = written.contains(".") ? ChronoUnit.MICROS : ChronoUnit.SECONDS;
            return checked(moment, moment.plus(1, fine));
        }

        private static Instant begin(LocalDate day) {
            return day.atStartOfDay(Schedule.ZONE).toInstant();
        }

        private static Span checked(Instant begin, Instant end) {
            if (begin.isBefore(Instant.EPOCH) || end.isAfter(Instant.parse("9000-01-01T00:00:00Z"))) {
                throw new DateTimeException("not a time of ours");
            }
            return new Span(begin, end);
        }
    }
}
