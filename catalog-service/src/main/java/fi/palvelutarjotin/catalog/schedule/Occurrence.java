package fi.palvelutarjotin.catalog.schedule;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One time that something happens, in Finnish local time.
 *
 * @param ends when it ends, if told
 * @param allDay whether only the days matter, not the hours
 */
@Serdeable
public record Occurrence(LocalDateTime starts, @Nullable LocalDateTime ends, boolean allDay) {

    public Occurrence {
        if (ends != null && ends.isBefore(starts)) {
            throw new IllegalArgumentException("it ends (%s) before it starts (%s)".formatted(ends, starts));
        }
    }

    public static Occurrence at(LocalDateTime starts, @Nullable LocalDateTime ends) {
        return new Occurrence(starts, ends, false);
    }

    /** Until when it is still worth coming; a time without an end is taken to last to the end of its day. */
    public LocalDateTime over() {
        return ends != null && !allDay
                ? ends
                : (ends == null ? starts : ends).toLocalDate().plusDays(1).atStartOfDay();
    }

    public LocalDate lastDay() {
        return (ends == null ? starts : ends).toLocalDate();
    }
}
