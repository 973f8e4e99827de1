package fi.palvelutarjotin.catalog.listing;

import fi.palvelutarjotin.catalog.text.LocalizedText;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/**
 * What taking part costs.
 *
 * @param details the price in words, as the organisation gives it; may be empty
 */
@Serdeable
public record Price(Kind kind, LocalizedText details) {

    public enum Kind {
        FREE,
        PAID,
        UNKNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final Price UNKNOWN = new Price(Kind.UNKNOWN, LocalizedText.EMPTY);
}
