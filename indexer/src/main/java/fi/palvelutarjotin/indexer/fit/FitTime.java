package fi.palvelutarjotin.indexer.fit;

import fi.palvelutarjotin.indexer.condition.DayPart;
import fi.palvelutarjotin.indexer.search.When;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** When somebody has time, as people say it. */
public enum FitTime {
    /** From Monday to Friday, before 17.00. */
    WEEKDAY(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), EnumSet.of(DayPart.MORNING, DayPart.DAYTIME)),
    /** On any day, from 17.00. */
    EVENING(EnumSet.noneOf(DayOfWeek.class), EnumSet.of(DayPart.EVENING)),
    /** On Saturday or Sunday, at any time. */
    WEEKEND(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), EnumSet.noneOf(DayPart.class));

    private final When when;

    FitTime(Set<DayOfWeek> weekdays, Set<DayPart> parts) {
        when = When.ANY.withWeekdays(weekdays).withParts(parts);
    }

    /** The same as a condition of a search. */
    public When when() {
        return when;
    }

    /** The word in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FitTime> find(String code) {
        return Arrays.stream(values()).filter(time -> time.code().equals(code)).findFirst();
    }
}
