package fi.palvelutarjotin.indexer.feed.fetch;

import java.io.InterruptedIOException;

/** A reading that somebody stopped from our side: the thread stays marked, so that the run ends too. */
final class Interruption {

    private Interruption() {}

    static InterruptedIOException of(String what) {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("Reading %s was stopped.".formatted(what));
    }
}
