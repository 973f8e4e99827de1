package fi.palvelutarjotin.web.layout;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import fi.palvelutarjotin.catalog.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Times as people of each language say them; always Finnish time. */
public final class Times {

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("H.mm");
    private static final DateTimeFormatter ENGLISH_HOURS = DateTimeFormatter.ofPattern("HH:mm");

    private final Words words;

    public Times(Words words) {
        this.words = words;
    }

    /** "tiistai 24.11.2026 klo 13.00–15.00". */
    public String once(Occurrence time) {
        var ends = time.ends();
        var day = day(time.starts().toLocalDate());
        if (time.allDay()) {
            return ends == null || ends.toLocalDate().equals(time.starts().toLocalDate())
                    ? day
                    : day + " – " + day(ends.toLocalDate());
        }
        if (ends != null && !ends.toLocalDate().equals(time.starts().toLocalDate()) && isLong(time.starts(), ends)) {
            return day + " " + hours(time.starts().toLocalTime(), null) + " – " + day(ends.toLocalDate()) + " "
                    + hours(ends.toLocalTime(), null);
        }
        return day + " " + hours(time.starts().toLocalTime(), ends == null ? null : ends.toLocalTime());
    }

    /** "tiistaisin klo 13.00–15.00", or every second week. */
    private String weekly(WeeklyTime time) {
        var day = words.text("weekly." + time.day().name().toLowerCase(Locale.ROOT));
        var everyWeek = day + " " + hours(time.starts(), time.ends());
        return time.everyWeeks() == 1 ? everyWeek : words.text("listing.when.everyWeeks", everyWeek, time.everyWeeks());
    }

    /** Weekly times in words; the same hours on days in a row are told once: "ma–to klo 9.00–20.00". */
    public List<String> weekly(List<WeeklyTime> times) {
        var told = new ArrayList<String>();
        for (var from = 0; from < times.size(); ) {
            var last = from;
            while (last + 1 < times.size() && continues(times.get(last), times.get(last + 1))) {
                last++;
            }
            var first = times.get(from);
            told.add(
                    last - from < 2
                            ? weekly(first)
                            : shortDay(first) + "–" + shortDay(times.get(last)) + " "
                                    + hours(first.starts(), first.ends()));
            from = last - from < 2 ? from + 1 : last + 1;
        }
        return told;
    }

    private static boolean continues(WeeklyTime time, WeeklyTime next) {
        return next.day() == time.day().plus(1)
                && next.starts().equals(time.starts())
                && Objects.equals(next.ends(), time.ends())
                && time.everyWeeks() == 1
                && next.everyWeeks() == 1;
    }

    private String shortDay(WeeklyTime time) {
        return time.day().getDisplayName(TextStyle.SHORT_STANDALONE, locale());
    }

    /** "24.11.2026". */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(isEnglish() ? "d MMMM uuuu" : "d.M.uuuu", locale())
                .format(date);
    }

    public String date(Instant instant) {
        return date(instant.atZone(fi.palvelutarjotin.catalog.schedule.Schedule.ZONE)
                .toLocalDate());
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("cccc", locale()).format(date) + " " + date(date);
    }

    private String hours(LocalTime starts, @Nullable LocalTime ends) {
        var hours = isEnglish() ? ENGLISH_HOURS : HOURS;
        return ends == null
                ? words.text("time.at", hours.format(starts))
                : words.text("time.between", hours.format(starts), hours.format(ends));
    }

    /** A dance that ends after midnight is one evening; what lasts longer names its last day. */
    private static boolean isLong(LocalDateTime starts, LocalDateTime ends) {
        return ends.isAfter(starts.plusHours(12));
    }

    private boolean isEnglish() {
        return words.language() == Language.EN;
    }

    private Locale locale() {
        return words.language().locale();
    }
}
