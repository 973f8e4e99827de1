package fi.palvelutarjotin.indexer.feed.fetch;

import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * What a server said about the state of a page (RFC 9110, 8.8), to be shown to it the next time. What could not be sent
 * back as it came is left out.
 */
public record Validator(Optional<String> etag, Optional<String> lastModified) {

    private static final int LONGEST = 1_000;

    public Validator {
        etag = etag.filter(Validator::sendable);
        lastModified = lastModified.filter(Validator::sendable);
    }

    static Validator of(HttpHeaders headers) {
        return new Validator(headers.firstValue("ETag"), headers.firstValue("Last-Modified"));
    }

    /** Whether there is nothing to show, so that the page will be read in full. */
    public boolean isEmpty() {
        return etag.isEmpty() && lastModified.isEmpty();
    }

    private static boolean sendable(String value) {
        return value.length() <= LONGEST && value.matches("[\\x20-\\x7e]+");
    }
}
