package fi.palvelutarjotin.web.listing;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * Finnish time for calendar programs, as it has been since 1996 (directive 2000/84/EC on summer time). Made here because
 * the library's own way may ask the web for a newer one.
 */
final class HelsinkiTime {

    private static final ZoneOffset WINTER = ZoneOffset.ofHours(2);
    private static final ZoneOffset SUMMER = ZoneOffset.ofHours(3);

    private HelsinkiTime() {}

    static VTimeZone component() {
        var zone = new VTimeZone();
        zone.add(new TzId(Schedule.ZONE.getId()));
        zone.add(since(new Daylight(), "EEST", WINTER, SUMMER, LocalDateTime.of(1996, 3, 31, 3, 0), 3));
        zone.add(since(new Standard(), "EET", SUMMER, WINTER, LocalDateTime.of(1996, 10, 27, 4, 0), 10));
        return zone;
    }

    /** From the last Sunday of a month on. */
    private static Observance since(
            Observance time, String name, ZoneOffset from, ZoneOffset to, LocalDateTime first, int month) {
        time.add(new TzName(name));
        time.add(new TzOffsetFrom(from));
        time.add(new TzOffsetTo(to));
        time.add(new DtStart<>(first));
        time.add(new RRule<Temporal>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU"));
        return time;
    }
}
