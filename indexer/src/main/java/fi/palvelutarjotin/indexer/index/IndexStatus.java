package fi.palvelutarjotin.indexer.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the index stands towards the catalogue.
 *
 * @param state whether it can be searched
 * @param documents how many listings it holds
 * @param upToDateAt when it last had everything that was settled in the catalogue; null when never since the start
 */
public record IndexStatus(
        State state, int documents, @Nullable Instant upToDateAt) {

    /** Whether the index can be searched. */
    public enum State {
        READY,
        /** Nothing is in it: the catalogue is empty, or the first build is not done. */
        EMPTY,
        BUILDING,
        /** It has not been able to follow the catalogue for a while. */
        STALE
    }

    public boolean isReady() {
        return state == State.READY;
    }
}
