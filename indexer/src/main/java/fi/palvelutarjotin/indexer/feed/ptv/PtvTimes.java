package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** PTV's ways of writing times: with Z, with an offset, or (its older versions) with neither. */
final class PtvTimes {

    private PtvTimes() {}

    /** A moment; where no zone is told it is UTC, in which PTV keeps its changes. */
    static Optional<Instant> moment(Json field) {
        return field.text()
                .map(text -> read(
                        field,
                        () -> hasZone(text)
                                ? OffsetDateTime.parse(text).toInstant()
                                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)));
    }

    /** The Finnish day of a moment; where no zone is told the day is as written. */
    static Optional<LocalDate> day(Json field) {
        return field.text()
                .map(text -> read(
                        field,
                        () -> hasZone(text)
                                ? OffsetDateTime.parse(text)
                                        .atZoneSameInstant(Schedule.ZONE)
                                        .toLocalDate()
                                : LocalDate.parse(text.substring(0, Math.min(10, text.length())))));
    }

    /** A time of day; 24:00 is midnight. */
    static LocalTime timeOfDay(Json field) {
        var text = field.requiredText();
        return text.startsWith("24:00") ? LocalTime.MIDNIGHT : read(field, () -> LocalTime.parse(text));
    }

    static Optional<DayOfWeek> dayOfWeek(Json field) {
        return field.text().map(text -> {
            try {
                return DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new UnreadableRecord("An opening time names no day of the week", field.path() + ": " + text);
            }
        });
    }

    private static boolean hasZone(String text) {
        return text.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)");
    }

    private static <T> T read(Json field, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (DateTimeException e) {
            throw new UnreadableRecord(
                    "A time is not possible", field.path() + ": " + field.text().orElse(""));
        }
    }
}
