package fi.palvelutarjotin.web.findable;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments as sitemaps and feeds write them (RFC 3339). */
final class Moments {

    private Moments() {}

    static String ofSecond(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
