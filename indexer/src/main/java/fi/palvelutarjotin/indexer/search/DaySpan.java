package fi.palvelutarjotin.indexer.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Days as people name them, counted from today; a week begins on Monday. */
public enum DaySpan {
    TODAY,
    /** What is left of this week, today too. */
    WEEK,
    /** Saturday and Sunday of this week; on Sunday, what is left of them. */
    WEEKEND;

    LocalDate firstDay(LocalDate today) {
        return this == WEEKEND && today.getDayOfWeek() != DayOfWeek.SUNDAY
                ? today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
                : today;
    }

    LocalDate lastDay(LocalDate today) {
        return this == TODAY ? today : today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** The word in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DaySpan> find(String code) {
        return Arrays.stream(values()).filter(span -> span.code().equals(code)).findFirst();
    }
}
