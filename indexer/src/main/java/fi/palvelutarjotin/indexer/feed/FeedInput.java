package fi.palvelutarjotin.indexer.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** What a format reads from. Streams are limited in size and are closed by the format. */
public interface FeedInput {

    FeedLocation location();

    /**
     * Opens a page of the web feed, politely.
     *
     * @throws IOException with a sentence that says what went wrong and where
     */
    InputStream open(URI page) throws IOException;

    /**
     * Opens a page unless the server says that it has not changed since the run before; for feeds of one page.
     *
     * @return empty when it has not changed
     */
    Optional<InputStream> openIfChanged(URI page) throws IOException;

    /**
     * Opens a file of the feed.
     *
     * @throws IOException with a sentence that says what went wrong and where
     */
    InputStream open(Path file) throws IOException;

    /** Where a broken run stopped: the last {@link FeedSink#checkpoint}. Empty when this run starts from the start. */
    Optional<String> resumeFrom();

    /** The start of the last run that came to its end, for formats that can ask for changes only. */
    Optional<Instant> changedSince();

    /** The mapping file, for formats that need one. */
    Optional<Path> mapping();
}
