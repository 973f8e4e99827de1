package fi.palvelutarjotin.web.listing;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * The coming times of something as an iCalendar file (RFC 5545). Weekly times are rules with their days off, single ones
 * events of their own; each keeps its id, so that fetching the file again changes events instead of doubling them.
 *
 * @param id lasting
 * @param name in words
 * @param place in words; null when it is nowhere
 * @param url where more is told
 * @param told when it last changed
 */
record CalendarFile(String id, String name, @Nullable String place, String url, Instant told) {

    private static final int MOST_SINGLE_TIMES = 200;
    private static final String PROGRAM = "-//Palvelutarjotin//Palvelutarjotin//FI";
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm", Locale.ROOT);

    /** The file; it holds no event when nothing is ahead. */
    String of(Schedule schedule, LocalDateTime now) {
        var calendar = new Calendar();
        calendar.add(new ProdId(PROGRAM));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(HelsinkiTime.component());
        for (var weekly : schedule.weekly()) {
            var alone =
                    new Schedule(List.of(weekly), List.of(), schedule.exceptions(), schedule.from(), schedule.until());
            alone.next(now).ifPresent(first -> calendar.add(weekly(weekly, first, schedule)));
        }
        schedule.dates().stream()
                .filter(time -> time.over().isAfter(now))
                .limit(MOST_SINGLE_TIMES)
                .forEach(time -> calendar.add(event(MINUTE.format(time.starts()), time)));
        return written(calendar);
    }

    private VEvent weekly(WeeklyTime weekly, Occurrence first, Schedule schedule) {
        var event = event("weekly-" + weekly.day() + "-" + weekly.starts() + "-" + weekly.everyWeeks(), first);
        var until = schedule.until();
        event.add(new RRule<Temporal>("FREQ=WEEKLY;INTERVAL=" + weekly.everyWeeks()
                // The end is told in Greenwich time because the beginning has a zone.
                + (until == null
                        ? ""
                        : ";UNTIL="
                                + UTC.format(until.plusDays(1)
                                        .atStartOfDay(Schedule.ZONE)
                                        .minusSeconds(1)
                                        .withZoneSameInstant(java.time.ZoneOffset.UTC)))));
        var daysOff = schedule.exceptions().stream()
                .filter(day -> day.getDayOfWeek() == weekly.day()
                        && day.isAfter(first.starts().toLocalDate()))
                .map(day -> day.atTime(weekly.starts()))
                .toList();
        if (!daysOff.isEmpty()) {
            event.add(new ExDate<>(new ParameterList(List.of(zone())), new DateList<>(daysOff)));
        }
        return event;
    }

    private VEvent event(String part, Occurrence time) {
        var event = new VEvent(false);
        event.add(new Uid(part.toLowerCase(Locale.ROOT).replace(":", "") + "-" + id + "@palvelutarjotin"));
        event.add(new DtStamp(told));
        event.add(new Summary(name));
        if (time.allDay()) {
            event.add(new DtStart<>(wholeDays(), time.starts().toLocalDate()));
            event.add(new DtEnd<>(wholeDays(), time.lastDay().plusDays(1)));
        } else {
            event.add(new DtStart<>(inZone(), time.starts()));
            var ends = time.ends();
            if (ends != null) {
                event.add(new DtEnd<>(inZone(), ends));
            }
        }
        if (place != null) {
            event.add(new Location(place));
        }
        event.add(new Url(URI.create(url)));
        return event;
    }

    private static ParameterList inZone() {
        return new ParameterList(List.of(zone()));
    }

    private static ParameterList wholeDays() {
        return new ParameterList(List.of(Value.DATE));
    }

    private static TzId zone() {
        return new TzId(Schedule.ZONE.getId());
    }

    private static String written(Calendar calendar) {
        try {
            var text = new StringWriter();
            new CalendarOutputter(false).output(calendar, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("the calendar file could not be written", e);
        }
    }
}
