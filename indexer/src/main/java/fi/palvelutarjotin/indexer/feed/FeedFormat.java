package fi.palvelutarjotin.indexer.feed;

import java.io.IOException;

/**
 * One feed format: how its pages follow each other, and what a record of it says in our words.
 *
 * <p>A new format is one class of this type in a package of its own, with its fixtures and a decision on its traps.
 */
public interface FeedFormat {

    /** The word after {@code --format}. */
    String name();

    /**
     * Reads the feed and gives every record to the sink: understood, unpublished or rejected, but always given. A bad
     * record never stops the reading.
     *
     * @return what the reading covered
     * @throws IOException when the feed broke off; what was given before it stands, and nothing counts as vanished. The
     *     message is a sentence for the person who runs the feed
     */
    ReadOutcome read(FeedInput input, FeedSink sink) throws IOException;
}
