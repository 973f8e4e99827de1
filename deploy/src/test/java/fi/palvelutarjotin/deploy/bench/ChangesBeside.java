package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.catalog.source.Intake;
import fi.palvelutarjotin.catalog.source.Sources;
import fi.palvelutarjotin.indexer.index.ChangeFollower;
import fi.palvelutarjotin.indexer.index.RebuildProgress;
import java.time.Duration;

/** Saves a change of one listing every ten seconds while something else is measured; the index follows as in use. */
final class ChangesBeside implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int CHANGED = 0;

    private final BenchNode node;
    private final SyntheticCatalogue catalogue;
    private final Thread thread;

    private ChangesBeside(BenchNode node, SyntheticCatalogue catalogue) {
        this.node = node;
        this.catalogue = catalogue;
        thread = Thread.ofPlatform().name("changes-beside").daemon().unstarted(this::changeAndWait);
    }

    /** The node's index must be one that can be followed: {@link MadeIndex#makeFollowable}. */
    static ChangesBeside start(BenchNode node, SyntheticCatalogue catalogue) {
        node.get(Sources.class).register(IngestRun.SOURCE);
        var follower = node.get(ChangeFollower.class);
        follower.catchUp(RebuildProgress.SILENT);
        follower.start();
        var changes = new ChangesBeside(node, catalogue);
        changes.thread.start();
        return changes;
    }

    private void changeAndWait() {
        try {
            while (true) {
                change("x" + Long.toString(System.nanoTime(), 36) + "x");
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            // Closed: nothing more is to be changed.
            Thread.currentThread().interrupt();
        }
    }

    private void change(String word) {
        try (var run = node.get(Intake.class).begin(IngestRun.SOURCE).orElseThrow()) {
            run.accept(catalogue.changedRecord(CHANGED, word));
            run.finishChanges();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
