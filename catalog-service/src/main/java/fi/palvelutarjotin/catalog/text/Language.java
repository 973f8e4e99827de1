package fi.palvelutarjotin.catalog.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language in which the catalogue speaks: Finnish, Swedish, English or Northern Sámi.
 *
 * <p>{@code se} is the ISO 639-1 code of Northern Sámi; it never means Swedish here, whatever a feed means by it.
 */
public enum Language {
    FI,
    SV,
    EN,
    SE;

    private static final List<Language> PREFERENCE = List.of(FI, SV, EN, SE);

    /** The ISO 639-1 code in lower case, as it stands in addresses, JSON and {@code lang} attributes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code(), "FI");
    }

    public static Optional<Language> find(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The order in which a missing text is replaced, stated to the reader; the commonest language first. */
    static List<Language> preference() {
        return PREFERENCE;
    }
}
