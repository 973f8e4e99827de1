package fi.palvelutarjotin.indexer.feed;

import fi.palvelutarjotin.catalog.source.FeedRun;
import java.util.List;

/** What came of asking for a run. */
public sealed interface RunResult {

    /** It ran; the run says how it ended and what became of every record. */
    record Ran(FeedRun run) implements RunResult {}

    /** A run of this source is going on, here or on another node. */
    record AlreadyRunning() implements RunResult {}

    /** There is no such format. */
    record UnknownFormat(String format, List<String> known) implements RunResult {}
}
