package fi.palvelutarjotin.web.feedback;

import fi.palvelutarjotin.catalog.feedback.FeedbackBook;
import fi.palvelutarjotin.web.site.CheckedAtStart;
import fi.palvelutarjotin.web.work.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Deletes feedback that was closed long ago. Nothing starts by itself; the program that serves pages calls {@link #start}.
 * Several nodes may do it at once.
 */
@Singleton
public final class FeedbackKeeping implements CheckedAtStart {

    /** What is kept for months may be kept for some hours more. */
    private static final Duration EVERY = Duration.ofHours(6);

    private final Rounds rounds;

    FeedbackKeeping(FeedbackBook book) {
        rounds = new Rounds("feedback", EVERY, book::forget);
    }

    public void start() {
        rounds.start();
    }

    @PreDestroy
    public void stop() throws InterruptedException {
        rounds.stop();
    }
}
