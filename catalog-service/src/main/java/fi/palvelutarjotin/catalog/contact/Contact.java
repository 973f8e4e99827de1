package fi.palvelutarjotin.catalog.contact;

import fi.palvelutarjotin.catalog.text.LocalizedText;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A published way to reach those who arrange.
 *
 * @param value a phone number as given, an e-mail address, or an http or https address
 * @param description who answers or when; may be empty
 */
@Serdeable
public record Contact(Kind kind, String value, LocalizedText description) {

    public enum Kind {
        PHONE,
        EMAIL,
        WEB
    }

    public Contact {
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a contact without a value");
        }
        if (kind == Kind.WEB && !isWebAddress(value)) {
            throw new IllegalArgumentException("not a web address: " + value);
        }
    }

    /** Only http and https may become links: a feed must not be able to bring in a script. */
    public static boolean isWebAddress(String value) {
        return value.regionMatches(true, 0, "https://", 0, 8) || value.regionMatches(true, 0, "http://", 0, 7);
    }
}
