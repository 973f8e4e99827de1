package fi.palvelutarjotin.web.report;

import fi.palvelutarjotin.catalog.report.ListingReport;
import fi.palvelutarjotin.catalog.report.ReportKind;
import fi.palvelutarjotin.catalog.text.IdentityNumbers;
import java.util.Map;
import java.util.Optional;

/**
 * The form as it was sent.
 *
 * @param kind empty when none was chosen, or one that there is not
 * @param text with plain line ends
 * @param isTrap whether the field was filled that people do not see: a program sent it
 */
record ReportForm(Optional<ReportKind> kind, String text, boolean isTrap) {

    static final String KIND = "kind";
    static final String TEXT = "text";

    /** A name that form-filling programs like. */
    static final String TRAP = "homepage";

    static final ReportForm EMPTY = new ReportForm(Optional.empty(), "", false);

    /** What is wrong with a form. */
    enum Fault {
        NO_KIND("kind"),
        NO_TEXT("text"),
        TOO_LONG("text"),
        IDENTITY_NUMBER("text"),
        TOO_MANY("kind");

        private final String field;

        Fault(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    static ReportForm of(Map<String, Object> sent) {
        var text = text(sent, TEXT).replace("\r\n", "\n").strip();
        return new ReportForm(
                ReportKind.find(text(sent, KIND)), text, !text(sent, TRAP).isEmpty());
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

    private static String text(Map<String, Object> sent, String name) {
        return sent.get(name) instanceof String text ? text : "";
    }
}
