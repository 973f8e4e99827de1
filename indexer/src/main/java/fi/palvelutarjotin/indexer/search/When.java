package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.indexer.condition.DayPart;
import fi.palvelutarjotin.indexer.condition.TimeSlot;
import fi.palvelutarjotin.indexer.condition.TimeSlots;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When something should be held. All that is asked must hold of one and the same coming time.
 *
 * @param weekdays any of these; empty for any
 * @param parts any of these; empty for any
 * @param span days counted from today
 * @param from the first day
 * @param to the last day
 */
public record When(
        Set<DayOfWeek> weekdays,
        Set<DayPart> parts,
        @Nullable DaySpan span,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Whenever: nothing is asked. */
    public static final When ANY = new When(Set.of(), Set.of(), null, null, null);

    public When {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("the last day (%s) is before the first (%s)".formatted(to, from));
        }
        weekdays = Collections.unmodifiableSet(new TreeSet<>(weekdays));
        parts = Collections.unmodifiableSet(new TreeSet<>(parts));
    }

    public boolean isAny() {
        return equals(ANY);
    }

    /** The first day on which it may be, not before today. */
    LocalDate firstDay(LocalDate today) {
        var first = span == null ? today : span.firstDay(today);
        return from == null || from.isBefore(first) ? first : from;
    }

    /** The last day on which it may be; before the first day when there is none. */
    LocalDate lastDay(LocalDate today) {
        var last = span == null ? TimeSlots.lastAskable(today) : span.lastDay(today);
        return to == null || to.isAfter(last) ? last : to;
    }

    /** Whether a slot is what was asked for. */
    boolean holdsOf(TimeSlot slot, LocalDateTime now) {
        var today = now.toLocalDate();
        return slot.over().isAfter(now)
                && !slot.day().isBefore(firstDay(today))
                && !slot.day().isAfter(lastDay(today))
                && (weekdays.isEmpty() || weekdays.contains(slot.day().getDayOfWeek()))
                && (parts.isEmpty() || parts.contains(slot.part()));
    }

    public When withWeekdays(Set<DayOfWeek> weekdays) {
        return new When(weekdays, parts, span, from, to);
    }

    public When withParts(Set<DayPart> parts) {
        return new When(weekdays, parts, span, from, to);
    }

    public When withSpan(@Nullable DaySpan span) {
        return new When(weekdays, parts, span, from, to);
    }

    public When withDates(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new When(weekdays, parts, span, from, to);
    }
}
