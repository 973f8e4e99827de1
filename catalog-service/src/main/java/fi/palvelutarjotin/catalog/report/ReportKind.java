package fi.palvelutarjotin.catalog.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reader says is wrong with a listing. */
public enum ReportKind {
    TIME_OR_PLACE,
    CONTACT,
    /** There is no such thing any more. */
    ENDED,
    /** It does not belong into the catalogue. */
    UNSUITABLE,
    OTHER;

    /** {@code time-or-place}: the word of forms and texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReportKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
