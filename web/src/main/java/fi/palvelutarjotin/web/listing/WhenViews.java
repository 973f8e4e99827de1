package fi.palvelutarjotin.web.listing;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says when a listing happens. */
final class WhenViews {

    private static final int NEXT_TIMES = 3;

    /** More days off than these make a row of times unreadable; then they are told in a list of their own. */
    private static final int MOST_DAYS_OFF_IN_ROW = 6;

    private static final int MOST_DAYS_OFF = 30;

    private final Times times;
    private final Words words;
    private final LocalDateTime now;

    WhenViews(Words words, LocalDateTime now) {
        this.words = words;
        this.now = now;
        times = new Times(words);
    }

    /**
     * When it happens, in words.
     *
     * @param calendar where the calendar file is
     */
    ListingPage.When of(Schedule schedule, String calendar) {
        var next = schedule.upcoming(now, NEXT_TIMES);
        var today = now.toLocalDate();
        var daysOff = schedule.exceptions().stream()
                .filter(day -> !day.isBefore(today))
                .limit(MOST_DAYS_OFF)
                .toList();
        var inRow = daysOff.size() <= MOST_DAYS_OFF_IN_ROW;
        return new ListingPage.When(
                next.stream().map(times::once).toList(),
                inRow ? times.weekly(schedule, today) : times.weekly(schedule.weekly()),
                season(schedule),
                inRow ? List.of() : daysOff.stream().map(times::date).toList(),
                !schedule.isEmpty(),
                next.isEmpty() ? null : calendar);
    }

    private @Nullable String season(Schedule schedule) {
        var from = schedule.from();
        var until = schedule.until();
        if (from != null && until != null) {
            return words.text("listing.season.between", times.date(from), times.date(until));
        }
        if (from != null) {
            return words.text("listing.season.from", times.date(from));
        }
        return until == null ? null : words.text("listing.season.until", times.date(until));
    }
}
