package fi.palvelutarjotin.catalog.report;

import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mistake that a reader has told.
 *
 * @param id a running number
 * @param name of the listing, as it is called now
 * @param text in the reader's words, at most {@value #LONGEST_TEXT} characters; may be empty
 * @param closed when it was seen to; null while it is open
 */
public record ListingReport(
        long id,
        UUID listing,
        LocalizedText name,
        ReportKind kind,
        String text,
        Instant told,
        @Nullable Instant closed) {

    public static final int LONGEST_TEXT = 500;
}
