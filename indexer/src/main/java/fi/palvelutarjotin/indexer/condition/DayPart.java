package fi.palvelutarjotin.indexer.condition;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of the day, as people arrange theirs: before noon, while others are at work, after work.
 *
 * <p>The small hours count as morning: almost nothing begins in them, and a day has to be divided without a rest.
 */
public enum DayPart {
    /** Before 12.00. */
    MORNING(0, 12),
    /** From 12.00, before 17.00. */
    DAYTIME(12, 17),
    /** From 17.00. */
    EVENING(17, 24);

    private final int firstHour;
    private final int endHour;

    DayPart(int firstHour, int endHour) {
        this.firstHour = firstHour;
        this.endHour = endHour;
    }

    /** The first minute of the day that belongs to it. */
    int firstMinute() {
        return firstHour * 60;
    }

    /** The first minute of the day, 1440 for midnight, that no longer belongs to it. */
    int endMinute() {
        return endHour * 60;
    }

    static DayPart at(LocalTime time) {
        return Arrays.stream(values())
                .filter(part -> time.getHour() < part.endHour)
                .findFirst()
                .orElseThrow();
    }

    /** The word in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DayPart> find(String code) {
        return Arrays.stream(values()).filter(part -> part.code().equals(code)).findFirst();
    }
}
