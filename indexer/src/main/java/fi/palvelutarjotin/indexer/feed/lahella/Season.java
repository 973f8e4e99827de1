package fi.palvelutarjotin.indexer.feed.lahella;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weekly times from a day on.
 *
 * @param until last day; open when null
 * @param exceptions days on which it is off
 */
record Season(LocalDate from, @Nullable LocalDate until, List<WeeklyTime> weekly, Set<LocalDate> exceptions) {

    /** An open season is written out for a year at most: the feed is read again long before. */
    private static final int MOST_DATES = 100;

    boolean isAtTheTimeOf(Season other) {
        return from.equals(other.from) && Objects.equals(until, other.until);
    }

    List<Occurrence> dates(LocalDate earliest) {
        var end = earliest.plusYears(1);
        return new Schedule(weekly, List.of(), exceptions, from, until)
                .upcoming(earliest.atStartOfDay(), MOST_DATES).stream()
                        .filter(date -> date.starts().toLocalDate().isBefore(end))
                        .toList();
    }
}
