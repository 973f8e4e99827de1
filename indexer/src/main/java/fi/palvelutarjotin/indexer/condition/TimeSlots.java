package fi.palvelutarjotin.indexer.condition;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The coming slots of a schedule, days off left out. */
public final class TimeSlots {

    private static final int WEEKS_ASKABLE = 26;

    /** The index is built anew every week; one week more, should that ever be late. */
    private static final int WEEKS_AHEAD = WEEKS_ASKABLE + 2;

    private TimeSlots() {}

    /** The last day that can be asked for: half a year ahead. Seasons are not planned further. */
    public static LocalDate lastAskable(LocalDate today) {
        return today.plusWeeks(WEEKS_ASKABLE);
    }

    /** The slots that are not over yet: one for each day and part at most, the one that is over last. */
    public static Collection<TimeSlot> of(Schedule schedule, LocalDateTime now) {
        Map<Map.Entry<LocalDate, DayPart>, TimeSlot> slots = new LinkedHashMap<>();
        schedule.upcoming(now, lastKnown(now)).stream()
                .flatMap(time -> of(time, now))
                .forEach(slot -> slots.merge(
                        Map.entry(slot.day(), slot.part()),
                        slot,
                        (one, other) -> one.over().isAfter(other.over()) ? one : other));
        return slots.values();
    }

    /** The slots of one time that are not over yet. */
    public static Stream<TimeSlot> of(Occurrence time, LocalDateTime now) {
        return TimeSlot.of(time, now.toLocalDate(), lastKnown(now))
                .filter(slot -> slot.over().isAfter(now));
    }

    private static LocalDate lastKnown(LocalDateTime now) {
        return now.toLocalDate().plusWeeks(WEEKS_AHEAD);
    }
}
