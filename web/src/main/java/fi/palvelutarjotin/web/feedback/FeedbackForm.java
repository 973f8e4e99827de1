package fi.palvelutarjotin.web.feedback;

import fi.palvelutarjotin.catalog.feedback.Feedback;
import fi.palvelutarjotin.catalog.feedback.FeedbackTopic;
import fi.palvelutarjotin.catalog.text.IdentityNumbers;
import fi.palvelutarjotin.web.form.SentForm;
import fi.palvelutarjotin.web.mail.MailAddress;
import java.util.Optional;

/**
 * The form as it was sent.
 *
 * @param topic empty when none was chosen, or one that there is not
 * @param text with plain line ends
 * @param address as typed; empty when no answer is wanted
 * @param isTrap whether a program sent it
 */
record FeedbackForm(Optional<FeedbackTopic> topic, String text, String address, boolean isTrap) {

    static final String TOPIC = "topic";
    private static final String TEXT = "text";
    private static final String EMAIL = "email";

    /** What is wrong with a form. */
    enum Fault {
        NO_TOPIC(TOPIC),
        NO_TEXT(TEXT),
        TOO_LONG(TEXT),
        IDENTITY_NUMBER(TEXT),
        BAD_ADDRESS(EMAIL),
        TOO_MANY(TEXT);

        private final String field;

        Fault(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    static FeedbackForm about(Optional<FeedbackTopic> topic) {
        return new FeedbackForm(topic, "", "", false);
    }

    /**
     * Reads a form.
     *
     * @param takesAddress whether an address can be kept; if not, none is read
     */
    static FeedbackForm of(SentForm sent, boolean takesAddress) {
        return new FeedbackForm(
                FeedbackTopic.find(sent.text(TOPIC)),
                sent.lines(TEXT),
                takesAddress ? sent.text(EMAIL).strip() : "",
                sent.isTrap());
    }

    /** Where the answer goes. */
    Optional<String> answerTo() {
        return MailAddress.parse(address);
    }

    /** What must be mended before it can be kept. */
    Optional<Fault> fault() {
        if (topic.isEmpty()) {
            return Optional.of(Fault.NO_TOPIC);
        }
        if (text.isEmpty()) {
            return Optional.of(Fault.NO_TEXT);
        }
        if (text.length() > Feedback.LONGEST_TEXT) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (IdentityNumbers.areIn(text)) {
            return Optional.of(Fault.IDENTITY_NUMBER);
        }
        var isUnusable = !address.isEmpty() && (answerTo().isEmpty() || IdentityNumbers.areIn(address));
        return isUnusable ? Optional.of(Fault.BAD_ADDRESS) : Optional.empty();
    }
}
