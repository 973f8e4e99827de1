package fi.palvelutarjotin.indexer.fit;

import java.util.Locale;

/** How a listing answers a wish. */
public enum FitAnswer {
    /** It is told that it does. */
    MET,
    /** Not there, but not far. */
    NEARBY,
    /** Nothing is told of it: neither yes nor no. */
    UNKNOWN,
    /** It is told that it does not. */
    UNMET;

    /** Points in half wishes: what is unknown may be so, and what is near is better than what is far. */
    int points() {
        return switch (this) {
            case MET -> 2;
            case NEARBY, UNKNOWN -> 1;
            case UNMET -> 0;
        };
    }

    /** The word in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
