package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.web.layout.Frame;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the referrals of an area in a year, as its template shows it.
 *
 * @param kinds what sorts of referral there were
 * @param ends how many of each ended in which state
 * @param days a sentence on how soon they were answered; null when none was
 * @param helped what clients said
 */
@Introspected
record ReportPage(
        Frame frame,
        List<String> kinds,
        List<Row> ends,
        List<Row> outcomes,
        @Nullable String days,
        List<Row> helped) {

    ReportPage {
        kinds = List.copyOf(kinds);
        ends = List.copyOf(ends);
        outcomes = List.copyOf(outcomes);
        helped = List.copyOf(helped);
    }

    /** A line of a table. Small numbers are not told exactly, so that nobody is found behind one. */
    @Introspected
    record Row(String name, List<String> counts) {

        Row {
            counts = List.copyOf(counts);
        }
    }
}
