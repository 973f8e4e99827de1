package fi.palvelutarjotin.indexer.feed.sheet;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as people write them: "ti 13:00-15:00", "ma–pe klo 9–15", "joka toinen viikko to 10-12", "12.3.2027 18:00-20:00",
 * "5.6.2027-6.6.2027".
 */
final class SheetTimes {

    private static final String DATE = "\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{4}-\\d{2}-\\d{2}";
    private static final String TIME = "\\d{1,2}(?:[:.]\\d{2})?";
    private static final String HOURS =
            "(?:(?:klo|kl\\.?|at)?\\s*(?<from>" + TIME + ")(?:\\s*-\\s*(?<to>" + TIME + "))?)";
    private static final Pattern SINGLE = Pattern.compile(
            "(?:\\p{L}+\\s+)?(?<day>" + DATE + ")(?:\\s*-\\s*(?<last>" + DATE + "))?(?:\\s+" + HOURS + ")?");
    private static final Pattern WEEKLY = Pattern.compile("(?<days>\\p{L}[\\p{L}\\s,&-]*?)\\s*" + HOURS);
    private static final Pattern SECOND_WEEK =
            Pattern.compile("\\(?(joka toinen viikko|varannan vecka|every (second|other) week)\\)?[,:]?");

    private static final List<Set<String>> DAY_NAMES = List.of(
            Set.of("ma", "maanantai", "mån", "måndag", "mon", "monday"),
            Set.of("ti", "tiistai", "tis", "tisdag", "tue", "tuesday"),
            Set.of("ke", "keskiviikko", "ons", "onsdag", "wed", "wednesday"),
            Set.of("to", "torstai", "tors", "torsdag", "thu", "thursday"),
            Set.of("pe", "perjantai", "fre", "fredag", "fri", "friday"),
            Set.of("la", "lauantai", "lör", "lördag", "sat", "saturday"),
            Set.of("su", "sunnuntai", "sön", "söndag", "sun", "sunday"));

    private final List<WeeklyTime> weekly = new ArrayList<>();
    private final List<Occurrence> dates = new ArrayList<>();

    private SheetTimes() {}

    /**
     * Reads a cell's times and the season's ends.
     *
     * @throws UnreadableRecord when one of the times cannot be understood or is not possible
     */
    static Schedule read(List<String> times, @Nullable LocalDate from, @Nullable LocalDate until) {
        var read = new SheetTimes();
        for (var written : times) {
            try {
                read.time(written);
            } catch (DateTimeException e) {
                throw new UnreadableRecord("A time is not possible", written);
            }
        }
        return new Schedule(read.weekly, read.dates, Set.of(), from, until);
    }

    /**
     * A day, Finnish or ISO.
     *
     * @return empty when it is not written like a date
     * @throws UnreadableRecord when there is no such day
     */
    static Optional<LocalDate> date(String written) {
        var text = written.strip();
        if (!text.matches(DATE)) {
            return Optional.empty();
        }
        try {
            if (text.indexOf('-') > 0) {
                return Optional.of(LocalDate.parse(text));
            }
            var parts = text.split("\\.");
            return Optional.of(
                    LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0])));
        } catch (DateTimeException e) {
            throw new UnreadableRecord("A date is not possible", written);
        }
    }

    private void time(String written) {
        var text = written.strip().toLowerCase(Locale.ROOT).replaceAll("[\u2010-\u2015]", "-");
        var secondWeek = SECOND_WEEK.matcher(text);
        var everyWeeks = secondWeek.find() ? 2 : 1;
        text = secondWeek.replaceFirst("").strip();
        var single = SINGLE.matcher(text);
        var repeated = WEEKLY.matcher(text);
        if (single.matches()) {
            dates.add(occurrence(single));
        } else if (repeated.matches()) {
            var starts = timeOfDay(repeated.group("from"));
            var ends = repeated.group("to") == null ? null : timeOfDay(repeated.group("to"));
            days(repeated.group("days"), written)
                    .forEach(day -> weekly.add(new WeeklyTime(day, starts, ends, everyWeeks)));
        } else {
            throw new UnreadableRecord("A time cannot be read", written);
        }
    }

    private static Occurrence occurrence(Matcher parts) {
        var day = date(parts.group("day")).orElseThrow();
        var last = parts.group("last") == null ? day : date(parts.group("last")).orElseThrow();
        if (parts.group("from") == null) {
            return new Occurrence(day.atStartOfDay(), last.equals(day) ? null : last.atStartOfDay(), true);
        }
        var starts = timeOfDay(parts.group("from"));
        if (parts.group("to") == null) {
            return Occurrence.at(day.atTime(starts), null);
        }
        var ends = timeOfDay(parts.group("to"));
        var overMidnight = last.equals(day) && !ends.isAfter(starts);
        return Occurrence.at(day.atTime(starts), (overMidnight ? last.plusDays(1) : last).atTime(ends));
    }

    private static LocalTime timeOfDay(String written) {
        var parts = written.split("[:.]");
        var hour = Integer.parseInt(parts[0]);
        var minute = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        return hour == 24 && minute == 0 ? LocalTime.MIDNIGHT : LocalTime.of(hour, minute);
    }

    /** "ma", "ma-pe", "ma, ke ja pe". */
    private static List<DayOfWeek> days(String text, String written) {
        var days = new ArrayList<DayOfWeek>();
        for (var part : text.strip().split("\\s*(?:,|&|\\bja\\b|\\boch\\b|\\band\\b)\\s*")) {
            var ends = part.strip().split("\\s*-\\s*");
            var first = day(ends[0], written);
            var last = ends.length > 1 ? day(ends[1], written) : first;
            for (var i = 0; i <= Math.floorMod(last.getValue() - first.getValue(), 7); i++) {
                days.add(first.plus(i));
            }
        }
        return days;
    }

    private static DayOfWeek day(String text, String written) {
        var name = text.strip().replaceFirst("(sin|ar|s)$", "");
        for (var day : DayOfWeek.values()) {
            var names = DAY_NAMES.get(day.ordinal());
            if (names.contains(text.strip()) || names.contains(name)) {
                return day;
            }
        }
        throw new UnreadableRecord("A time cannot be read", written);
    }
}
