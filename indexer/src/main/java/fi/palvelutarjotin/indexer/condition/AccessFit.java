package fi.palvelutarjotin.indexer.condition;

import java.util.Locale;

/** How a listing suits an accessibility profile, the best first. */
public enum AccessFit {
    /** A fact that helps is told, and none that hinders. */
    FITS,
    /** Nothing is told that bears on it. That is no "no". */
    UNKNOWN,
    /** A fact that hinders is told. */
    SHORTCOMING;

    /** The word in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
