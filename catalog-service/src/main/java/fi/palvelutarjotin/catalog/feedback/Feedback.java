package fi.palvelutarjotin.catalog.feedback;

import fi.palvelutarjotin.catalog.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has said.
 *
 * @param id a running number
 * @param language of the page on which it was written
 * @param content null when it is sealed with a key that is not here
 * @param due the last day to answer; null where no law sets one
 * @param closed when it was answered or otherwise seen to; null while it is open
 */
public record Feedback(
        long id,
        FeedbackTopic topic,
        Language language,
        @Nullable Content content,
        Instant told,
        @Nullable LocalDate due,
        @Nullable Instant closed) {

    public static final int LONGEST_TEXT = 2_000;
    public static final int LONGEST_ADDRESS = 254;

    /**
     * The words of a reader.
     *
     * @param text 1 to {@value #LONGEST_TEXT} characters
     * @param address where the answer goes; null when none is wanted
     */
    public record Content(String text, @Nullable String address) {

        /** Nothing of a person in a log line. */
        @Override
        public String toString() {
            return "Content[]";
        }
    }

    /** Whether it should have been answered before a day. */
    public boolean isLate(LocalDate today) {
        return closed == null && due != null && due.isBefore(today);
    }
}
