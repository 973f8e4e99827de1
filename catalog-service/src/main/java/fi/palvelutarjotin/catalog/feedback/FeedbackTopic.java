package fi.palvelutarjotin.catalog.feedback;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What feedback is about. */
public enum FeedbackTopic {
    /** Must be answered within 14 days (act 306/2019 on the provision of digital services). */
    ACCESSIBILITY,
    SERVICE;

    /** Days in which accessibility feedback must be answered. */
    public static final int DAYS_TO_ANSWER = 14;

    /** {@code accessibility}: the word of forms and texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FeedbackTopic> find(String code) {
        return Arrays.stream(values())
                .filter(topic -> topic.code().equals(code))
                .findFirst();
    }

    /** The last day to answer what is told on a day; empty where no law sets one. */
    public Optional<LocalDate> due(LocalDate told) {
        return this == ACCESSIBILITY ? Optional.of(told.plusDays(DAYS_TO_ANSWER)) : Optional.empty();
    }
}
