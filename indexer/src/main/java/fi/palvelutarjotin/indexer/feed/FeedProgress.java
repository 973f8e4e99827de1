package fi.palvelutarjotin.indexer.feed;

/** Hears how far a run is. */
@FunctionalInterface
public interface FeedProgress {

    FeedProgress SILENT = (soFar, expected) -> {};

    /**
     * Called after every record.
     *
     * @param read records read so far in this run
     * @param expected how many there will be, as far as the feed has told; 0 when it has not
     */
    void read(long read, long expected);
}
