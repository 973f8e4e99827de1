package fi.palvelutarjotin.web.report;

import fi.palvelutarjotin.web.form.Choice;
import fi.palvelutarjotin.web.layout.Frame;
import fi.palvelutarjotin.web.layout.Shown;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form, or the thanks for it, as the template shows them.
 *
 * @param name of the listing
 * @param listing address of the listing's page
 * @param action where the form goes
 * @param kinds what can be wrong
 * @param text as typed
 * @param fault a sentence; null when there is nothing to mend
 * @param faultAt the field that it is of
 */
@Introspected
record ReportPage(
        Frame frame,
        Shown name,
        String listing,
        String action,
        List<Choice> kinds,
        String text,
        int longest,
        @Nullable String fault,
        @Nullable String faultAt) {

    ReportPage {
        kinds = List.copyOf(kinds);
    }
}
