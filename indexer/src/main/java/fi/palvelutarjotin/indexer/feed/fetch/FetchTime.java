package fi.palvelutarjotin.indexer.feed.fetch;

import java.time.Duration;
import java.time.Instant;

/** The clock of the client and its patience between two questions, so that tests need not wait. */
public interface FetchTime {

    FetchTime SYSTEM = new FetchTime() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            Thread.sleep(duration);
        }
    };

    Instant now();

    void sleep(Duration duration) throws InterruptedException;
}
