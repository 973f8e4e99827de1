package fi.palvelutarjotin.web.feedback;

import fi.palvelutarjotin.web.form.Choice;
import fi.palvelutarjotin.web.layout.Frame;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form as the template shows it.
 *
 * @param action where the form goes
 * @param topics what it can be about
 * @param text as typed
 * @param longest characters of the text
 * @param takesAddress whether an address can be left for an answer
 * @param address as typed
 * @param days within which accessibility feedback is answered
 * @param months for which feedback is kept after that
 * @param fault a sentence; null when there is nothing to mend
 * @param faultAt the field that it is of
 */
@Introspected
record FeedbackPage(
        Frame frame,
        String action,
        List<Choice> topics,
        String text,
        int longest,
        boolean takesAddress,
        String address,
        int days,
        int months,
        @Nullable String fault,
        @Nullable String faultAt) {

    FeedbackPage {
        topics = List.copyOf(topics);
    }
}
