package fi.palvelutarjotin.web.api;

import java.util.Locale;

/** Words of the API for values that have no code of their own in the catalogue. */
final class Codes {

    private Codes() {}

    /** {@code NATIONWIDE_EXCEPT_ALAND} is {@code nationwide-except-aland}. */
    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
