package fi.palvelutarjotin.deploy.relevance;

import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.indexer.feed.FeedSink;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Notes the ids of the rows that can be taken in, and why the others cannot. */
final class CorpusRows implements FeedSink {

    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();

    @Override
    public void accept(FeedRecord record) {
        switch (record) {
            case FeedRecord.Accepted accepted -> ids.add(accepted.id());
            case FeedRecord.Unpublished unpublished -> leftOut.merge(unpublished.reason(), 1, Integer::sum);
            case FeedRecord.Rejected rejected -> leftOut.merge(rejected.reason(), 1, Integer::sum);
        }
    }

    @Override
    public void unknownCode(String table, String code) {
        // A word that no table has is no fault of the row; it is only not narrowed by.
    }

    @Override
    public void checkpoint(String cursor) {
        // Nothing to go on from: this is read at one go.
    }

    @Override
    public void expect(long records) {
        // Read in a moment.
    }

    Set<String> ids() {
        return ids;
    }

    Map<String, Integer> leftOut() {
        return leftOut;
    }
}
