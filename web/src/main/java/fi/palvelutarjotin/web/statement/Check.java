package fi.palvelutarjotin.web.statement;

import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.time.LocalDate;

/**
 * How accessibility was looked at.
 *
 * @param what was done
 */
record Check(LocalDate date, By by, LocalizedText what) {

    /** Who has looked. */
    enum By {
        /** Those who make the service. */
        MAKERS,
        /** Experts from outside. */
        EXPERTS,
        /** People who use aids. */
        USERS
    }
}
