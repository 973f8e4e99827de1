package fi.palvelutarjotin.catalog.referral;

import java.util.Locale;

/** What has been done about a referral that waits; each once in a state. */
public enum Stage {
    NONE,
    /** Whoever has to act was reminded. */
    REMINDED,
    /** The link worker, or the coordinator, was told that nobody acts. */
    ESCALATED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
