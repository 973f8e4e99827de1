package fi.palvelutarjotin.catalog.listing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of thing is listed. */
public enum ListingKind {
    /** Something that goes on: a group, a club, a weekly meeting. */
    ACTIVITY,
    /** Something on given days. */
    EVENT,
    /** Help from somebody: advice, peer support, food aid. */
    SUPPORT,
    /** A task for somebody who wants to help. */
    VOLUNTEERING,
    /** Somewhere to go by oneself: a ski track, a library, a meeting place. */
    PLACE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ListingKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
