package fi.palvelutarjotin.indexer.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of thing was understood; of two readings of as many words, the one named first here is taken. */
public enum UnderstoodKind {
    COUNTY,
    MUNICIPALITY,
    NEAR_ME,
    AGE,
    ACCESS,
    LANGUAGE,
    TODAY,
    TOMORROW,
    THIS_WEEK,
    WEEKEND,
    WEEKDAY,
    PART_OF_DAY,
    FREE,
    ONLINE,
    GROUP,
    THEME;

    /** {@code near-me}: the word in addresses and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<UnderstoodKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
