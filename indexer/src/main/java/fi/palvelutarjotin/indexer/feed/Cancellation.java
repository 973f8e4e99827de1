package fi.palvelutarjotin.indexer.feed;

import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.util.regex.Pattern;

/** Knows a name that says "cancelled": many write it there and leave the status as it was. */
public final class Cancellation {

    public static final String REASON = "Cancelled at its source";

    /** In capitals, or followed by a mark: a play may be called "Peruttu häät". */
    private static final Pattern CANCELLED = Pattern.compile("^[\\W_]*((PERUTTU|PERUUTETTU|INSTÄLLT|CANCELL?ED)\\b"
            + "|(?i:peruttu|peruutettu|inställt|cancell?ed)\\s*[:!)\\]–-]).*");

    private Cancellation() {}

    public static boolean isSaidBy(LocalizedText name) {
        return name.texts().values().stream()
                .anyMatch(text -> CANCELLED.matcher(text).matches());
    }
}
