package fi.palvelutarjotin.indexer.feed;

/** What a reading that came to its end covered. */
public enum ReadOutcome {
    /** Everything that the source has: a record that was not given is gone from the source. */
    SNAPSHOT,
    /** Only what changed since the last run: a record that was not given is as it was. */
    CHANGES,
    /** The source said that nothing has changed since the last run. */
    NOT_MODIFIED
}
