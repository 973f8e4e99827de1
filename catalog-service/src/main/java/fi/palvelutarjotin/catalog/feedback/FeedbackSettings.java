package fi.palvelutarjotin.catalog.feedback;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Optional;

/**
 * How long feedback is kept.
 *
 * @param keepMonths after it was closed: 1 to 60, 6 when nothing is set
 */
@ConfigurationProperties("palvelutarjotin.feedback")
public record FeedbackSettings(Optional<Integer> keepMonths) {

    private static final int USUAL = 6;
    private static final int MOST = 60;

    public FeedbackSettings {
        if (keepMonths.filter(months -> months < 1 || months > MOST).isPresent()) {
            throw new IllegalArgumentException(
                    "The setting palvelutarjotin.feedback.keep-months takes a number from 1 to %d.".formatted(MOST));
        }
    }

    int months() {
        return keepMonths.orElse(USUAL);
    }
}
