package fi.palvelutarjotin.indexer.condition;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * That something goes on in a part of a day.
 *
 * @param over until when it is worth coming on that day, in whole minutes; at the latest the next midnight
 */
public record TimeSlot(LocalDate day, DayPart part, LocalDateTime over) {

    /** What lasts so long is open doors rather than a lesson: one can come in every part of the day that it covers. */
    private static final int MINUTES_OF_OPEN_DOORS = 4 * 60;

    /** Of a part of the day, so much must be covered to be worth going. */
    private static final int MINUTES_WORTH_GOING = 60;

    /** A dance that ends after midnight is one evening; what lasts longer goes on on each of its days. */
    private static final int HOURS_OF_ONE_EVENING = 12;

    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final LocalDateTime BEGINNING_OF_TIME = LocalDateTime.of(2020, 1, 1, 0, 0);
    /** Some 190 years of minutes, so that all parts of all weekdays fit into one number. */
    private static final int MINUTES_KNOWN = 100_000_000;

    /**
     * The slots of one occurrence: the part of the day in which it begins, and for what lasts four hours or more each
     * part of which it covers an hour; of what lasts whole days, all parts.
     *
     * @param first earlier days are left out
     * @param last later days are left out
     */
    static Stream<TimeSlot> of(Occurrence time, LocalDate first, LocalDate last) {
        var begins = time.starts().toLocalDate();
        var ends = isOneDay(time) ? begins : time.lastDay();
        var from = begins.isBefore(first) ? first : begins;
        var to = ends.isAfter(last) ? last : ends;
        return from.isAfter(to)
                ? Stream.empty()
                : from.datesUntil(to.plusDays(1)).flatMap(day -> of(time, day));
    }

    private static boolean isOneDay(Occurrence time) {
        var ends = time.ends();
        return ends == null || (!time.allDay() && !ends.isAfter(time.starts().plusHours(HOURS_OF_ONE_EVENING)));
    }

    private static Stream<TimeSlot> of(Occurrence time, LocalDate day) {
        var ends = time.ends();
        var start = minuteOf(day, time.starts());
        var over = Math.max(start + 1, minuteOf(day, time.over()));
        if (time.allDay()) {
            return Arrays.stream(DayPart.values()).map(part -> slot(day, part, part.endMinute()));
        }
        var isFirstDay = day.equals(time.starts().toLocalDate());
        if (ends == null || ends.isBefore(time.starts().plusMinutes(MINUTES_OF_OPEN_DOORS))) {
            return isFirstDay ? Stream.of(slot(day, DayPart.at(time.starts().toLocalTime()), over)) : Stream.empty();
        }
        return Arrays.stream(DayPart.values())
                .filter(part -> covers(part, start, over)
                        || (isFirstDay && part == DayPart.at(time.starts().toLocalTime())))
                .map(part -> slot(day, part, Math.min(over, part.endMinute())));
    }

    private static boolean covers(DayPart part, int start, int over) {
        return Math.min(over, part.endMinute()) - Math.max(start, part.firstMinute()) >= MINUTES_WORTH_GOING;
    }

    private static TimeSlot slot(LocalDate day, DayPart part, int over) {
        return new TimeSlot(day, part, day.atStartOfDay().plusMinutes(over));
    }

    /** The minute of a day, 0…1440, nearest to a time that may lie before or after it; begun minutes count. */
    private static int minuteOf(LocalDate day, LocalDateTime time) {
        if (time.toLocalDate().isBefore(day)) {
            return 0;
        }
        if (time.toLocalDate().isAfter(day)) {
            return MINUTES_OF_DAY;
        }
        var begun = time.getSecond() > 0 || time.getNano() > 0 ? 1 : 0;
        return time.getHour() * 60 + time.getMinute() + begun;
    }

    /** The slot as a number: first by weekday and part, then by the minute at which it is over. */
    public int number() {
        return number(day.getDayOfWeek(), part, over);
    }

    /**
     * Where in the numbers a moment lies for a part of a weekday. The slots that are not over at one moment and begin on
     * a day before another moment, a midnight, are those above the one's number up to the other's.
     */
    public static int number(DayOfWeek weekday, DayPart part, LocalDateTime moment) {
        var minutes = minutes(moment) - minutes(BEGINNING_OF_TIME);
        var group = (weekday.getValue() - 1) * DayPart.values().length + part.ordinal();
        return group * MINUTES_KNOWN + Math.toIntExact(Math.clamp(minutes, 0, MINUTES_KNOWN - 1));
    }

    private static long minutes(LocalDateTime time) {
        return Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), 60);
    }
}
