package fi.palvelutarjotin.indexer.index;

/** Hears how far a rebuild is. */
@FunctionalInterface
public interface RebuildProgress {

    RebuildProgress SILENT = (done, all) -> {};

    /**
     * Called now and then.
     *
     * @param done listings indexed so far
     * @param all how many there are, as counted at the start
     */
    void indexed(long done, long all);
}
