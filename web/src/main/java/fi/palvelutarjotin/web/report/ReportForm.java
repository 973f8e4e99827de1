package fi.palvelutarjotin.web.report;

import fi.palvelutarjotin.catalog.report.ListingReport;
import fi.palvelutarjotin.catalog.report.ReportKind;
import fi.palvelutarjotin.catalog.text.IdentityNumbers;
import fi.palvelutarjotin.web.form.SentForm;
import java.util.Optional;

/**
 * The form as it was sent.
 *
 * @param kind empty when none was chosen, or one that there is not
 * @param text with plain line ends
 * @param isTrap whether the field was filled that people do not see: a program sent it
 */
record ReportForm(Optional<ReportKind> kind, String text, boolean isTrap) {

    private static final String KIND = "kind";
    private static final String TEXT = "text";

    static final ReportForm EMPTY = new ReportForm(Optional.empty(), "", false);

    /** What is wrong with a form. */
    enum Fault {
        NO_KIND(KIND),
        NO_TEXT(TEXT),
        TOO_LONG(TEXT),
        IDENTITY_NUMBER(TEXT),
        TOO_MANY(KIND);

        private final String field;

        Fault(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    static ReportForm of(SentForm sent) {
        return new ReportForm(ReportKind.find(sent.text(KIND)), sent.lines(TEXT), sent.isTrap());
    }

    /** What must be mended before it can be kept. */
    Optional<Fault> fault() {
        if (kind.isEmpty()) {
            return Optional.of(Fault.NO_KIND);
        }
        if (text.length() > ListingReport.LONGEST_TEXT) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (IdentityNumbers.areIn(text)) {
            return Optional.of(Fault.IDENTITY_NUMBER);
        }
        return kind.get() == ReportKind.OTHER && text.isEmpty() ? Optional.of(Fault.NO_TEXT) : Optional.empty();
    }
}
