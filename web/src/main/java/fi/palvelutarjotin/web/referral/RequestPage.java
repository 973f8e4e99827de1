package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.web.form.Choice;
import fi.palvelutarjotin.web.layout.Frame;
import fi.palvelutarjotin.web.layout.Shown;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form for a request as its template shows it.
 *
 * @param taking who gets it
 * @param others whom the reader has to contact themselves
 * @param faults what has to be mended, each with the field that it is of
 * @param months after which what was told is forgotten
 */
@Introspected
record RequestPage(
        Frame frame,
        String action,
        List<Target> taking,
        List<Target> others,
        RequestForm form,
        List<Choice> ways,
        List<Fault> faults,
        int longestWords,
        int months) {

    RequestPage {
        taking = List.copyOf(taking);
        others = List.copyOf(others);
        ways = List.copyOf(ways);
        faults = List.copyOf(faults);
    }

    /** Whether something is wrong with a field. */
    public boolean isWrong(String field) {
        return faults.stream().anyMatch(fault -> fault.field().equals(field));
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String fault(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .findFirst()
                .map(Fault::text)
                .orElse(null);
    }

    /** A listing, and who arranges it. */
    @Introspected
    record Target(
            String id,
            Shown name,
            @Nullable String receiver,
            @Nullable String capacity,
            String address) {}

    /** Something that has to be mended. */
    @Introspected
    record Fault(String field, String text) {}
}
