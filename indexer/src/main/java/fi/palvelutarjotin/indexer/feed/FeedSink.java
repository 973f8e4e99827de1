package fi.palvelutarjotin.indexer.feed;

import fi.palvelutarjotin.catalog.source.FeedRecord;

/** Takes what a format reads. */
public interface FeedSink extends Notices {

    void accept(FeedRecord record);

    /**
     * Says that all before this is read, and that a run that breaks off later may go on from here.
     *
     * @param cursor what {@link FeedInput#resumeFrom} gives back; at most 2,000 characters
     */
    void checkpoint(String cursor);

    /** Tells how many records are to come, for the progress bar; a feed's own count is a hint, never trusted. */
    void expect(long records);
}
