package fi.palvelutarjotin.web.layout;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import fi.palvelutarjotin.catalog.text.Language;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Times as people of each language say them; always Finnish time. */
public final class Times {

    private static final DateTimeFormatter HOURS_AND_MINUTES = DateTimeFormatter.ofPattern("H.mm");
    private static final DateTimeFormatter WHOLE_HOURS = DateTimeFormatter.ofPattern("H");
    private static final DateTimeFormatter ENGLISH_HOURS = DateTimeFormatter.ofPattern("HH:mm");

    private final Words words;

    public Times(Words words) {
        this.words = words;
    }

    /** "tiistai 24.11.2026 klo 13–15". */
    public String once(Occurrence time) {
        var ends = time.ends();
        var day = day(time.starts().toLocalDate());
        if (time.allDay()) {
            return ends == null || ends.toLocalDate().equals(time.starts().toLocalDate())
                    ? day
                    : day + " – " + day(ends.toLocalDate());
        }
        if (ends != null && !ends.toLocalDate().equals(time.starts().toLocalDate()) && isLong(time.starts(), ends)) {
            return words.text("time.on", day, hours(time.starts().toLocalTime(), null)) + " – "
                    + words.text("time.on", day(ends.toLocalDate()), hours(ends.toLocalTime(), null));
        }
        return words.text("time.on", day, hours(time.starts().toLocalTime(), ends == null ? null : ends.toLocalTime()));
    }

    /** Weekly times in words; the same hours on days in a row are told once: "ma–to klo 9–20". */
    public List<String> weekly(List<WeeklyTime> times) {
        return WeeklyRows.of(times).stream().map(this::row).toList();
    }

    /** The same with the coming days on which each is off: "maanantaisin klo 17–18.30, ei 7.12." */
    public List<String> weekly(Schedule schedule, LocalDate today) {
        return WeeklyRows.of(schedule.weekly()).stream()
                .map(row -> without(row(row), WeeklyRows.daysOff(row, schedule, today)))
                .toList();
    }

    private String without(String row, List<LocalDate> daysOff) {
        return daysOff.isEmpty()
                ? row
                : words.text(
                        "listing.when.except",
                        row,
                        daysOff.stream().map(this::dayOfYear).collect(Collectors.joining(", ")));
    }

    /** "7.12." */
    private String dayOfYear(LocalDate date) {
        return DateTimeFormatter.ofPattern(isEnglish() ? "d MMMM" : "d.M.", locale())
                .format(date);
    }

    private String row(List<WeeklyTime> row) {
        return row.size() == 1 ? weekly(row.getFirst()) : daysInRow(row.getFirst(), row.getLast());
    }

    /** "tiistaisin klo 13–15", or every second week. */
    private String weekly(WeeklyTime time) {
        var day = words.text("weekly." + time.day().name().toLowerCase(Locale.ROOT));
        var everyWeek = day + " " + hours(time.starts(), time.ends());
        return switch (time.everyWeeks()) {
            case 1 -> everyWeek;
            case 2 -> words.text("listing.when.everySecondWeek", everyWeek);
            default -> words.text("listing.when.everyWeeks", everyWeek, time.everyWeeks());
        };
    }

    private String daysInRow(WeeklyTime first, WeeklyTime last) {
        return shortDay(first) + "–" + shortDay(last) + " " + hours(first.starts(), first.ends());
    }

    private String shortDay(WeeklyTime time) {
        return time.day().getDisplayName(TextStyle.SHORT_STANDALONE, locale());
    }

    /** "tiistai". */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    /** "24.11.2026". */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(isEnglish() ? "d MMMM uuuu" : "d.M.uuuu", locale())
                .format(date);
    }

    public String date(Instant instant) {
        return date(instant.atZone(Schedule.ZONE).toLocalDate());
    }

    /** "24.11.2026 klo 13.05". */
    public String moment(Instant instant) {
        var time = LocalDateTime.ofInstant(instant, Schedule.ZONE);
        return words.text("time.on", date(time.toLocalDate()), hours(time.toLocalTime(), null));
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("cccc", locale()).format(date) + " " + date(date);
    }

    private String hours(LocalTime starts, @Nullable LocalTime ends) {
        return ends == null ? words.text("time.at", hour(starts)) : words.text("time.between", hour(starts), end(ends));
    }

    /** "17" or "17.30"; in English always with minutes: a number alone is no time there. */
    private String hour(LocalTime time) {
        if (isEnglish()) {
            return ENGLISH_HOURS.format(time);
        }
        return (time.getMinute() == 0 ? WHOLE_HOURS : HOURS_AND_MINUTES).format(time);
    }

    /** What ends at midnight ends at the end of its day, not at its beginning. */
    private String end(LocalTime ends) {
        return ends.equals(LocalTime.MIDNIGHT) ? hour(ends).replaceFirst("0+", "24") : hour(ends);
    }

    /** A dance that ends after midnight is one evening; what lasts longer names its last day. */
    private static boolean isLong(LocalDateTime starts, LocalDateTime ends) {
        return ends.isAfter(starts.plusHours(12));
    }

    private boolean isEnglish() {
        return words.language() == Language.EN;
    }

    /** Without a country: the Northern Sámi days of Finland's locale are others than those of our texts. */
    private Locale locale() {
        return Locale.of(words.language().code());
    }
}
