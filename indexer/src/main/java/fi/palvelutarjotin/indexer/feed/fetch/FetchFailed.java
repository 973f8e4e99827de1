package fi.palvelutarjotin.indexer.feed.fetch;

import java.io.IOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Nothing could be fetched; the message is a sentence for the person who runs the feed, without secrets. */
public final class FetchFailed extends IOException {

    /** 0 when no server answered. */
    private final int status;

    private FetchFailed(String sentence, int status, @Nullable Throwable cause) {
        super(sentence, cause);
        this.status = status;
    }

    static FetchFailed because(String sentence) {
        return new FetchFailed(sentence, 0, null);
    }

    static FetchFailed because(String sentence, Throwable cause) {
        return new FetchFailed(sentence, 0, cause);
    }

    static FetchFailed answered(int status, String sentence) {
        return new FetchFailed(sentence, status, null);
    }

    /** The HTTP status, when a server did answer: for readers to whom a page that is gone is news and not a fault. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }
}
