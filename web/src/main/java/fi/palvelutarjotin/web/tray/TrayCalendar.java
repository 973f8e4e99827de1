package fi.palvelutarjotin.web.tray;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.PlaceText;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Words;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.Objects;
import java.util.function.UnaryOperator;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * The next times of a tray's listings as a calendar (RFC 5545). Each time is an event of its own, in universal time: the
 * organiser's later changes do not reach a calendar, so it promises the next few times and not every week for ever.
 */
final class TrayCalendar {

    private static final int TIMES = 3;

    private final Labels labels;
    private final Words words;
    private final Instant now;
    private final UnaryOperator<String> wholeAddress;

    TrayCalendar(Labels labels, Words words, Instant now, UnaryOperator<String> wholeAddress) {
        this.labels = labels;
        this.words = words;
        this.now = now;
        this.wholeAddress = wholeAddress;
    }

    /** The calendar as text; a calendar without events when no listing has a time ahead. */
    String of(TrayContents contents) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Palvelutarjotin//" + words.language().code()));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        var here = LocalDateTime.ofInstant(now, Schedule.ZONE);
        contents.filled()
                .forEach(filled -> filled.listing().content().schedule().upcoming(here, TIMES).stream()
                        .map(time -> event(filled, time))
                        .forEach(calendar::add));
        return calendar.toString();
    }

    private VEvent event(TrayContents.Filled filled, Occurrence time) {
        var listing = filled.listing();
        var content = listing.content();
        var name = Objects.requireNonNull(Shown.of(content.name(), words.language()));
        var page = wholeAddress.apply(
                Addresses.listing(words.language(), listing.id().toString()));
        var place = new PlaceText(labels, words).of(content.places(), content.area(), content.channels());
        var event = new VEvent(false);
        event.add(new Uid(listing.id() + "-" + time.starts().toString().replaceAll("[^0-9]", "") + "@palvelutarjotin"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(starts(time)));
        var ends = ends(time);
        if (ends != null) {
            event.add(new DtEnd<>(ends));
        }
        event.add(new Summary(name.text()));
        if (place != null) {
            event.add(new Location(place));
        }
        event.add(new Description(words.text("tray.calendar.ask")));
        event.add(new Url(URI.create(page)));
        return event;
    }

    private static Temporal starts(Occurrence time) {
        return time.allDay() ? time.starts().toLocalDate() : instant(time.starts());
    }

    /** Of whole days, the day after the last: so a calendar counts. */
    private static @Nullable Temporal ends(Occurrence time) {
        var ends = time.ends();
        if (time.allDay()) {
            return time.lastDay().plusDays(1);
        }
        return ends == null || !ends.isAfter(time.starts()) ? null : instant(ends);
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(Schedule.ZONE).toInstant();
    }
}
