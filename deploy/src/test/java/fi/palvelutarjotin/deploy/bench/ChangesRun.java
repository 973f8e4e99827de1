package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.catalog.source.Intake;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.ChangeFollower;
import fi.palvelutarjotin.indexer.index.RebuildProgress;
import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SortOrder;
import java.time.Duration;
import java.util.Map;

/** Measures from saving a change to finding it, one change at a time, with the follower running as in use. */
final class ChangesRun {

    private static final int WARM_UP = 30;
    private static final Duration LOST_AFTER = Duration.ofSeconds(30);

    private final int changes;
    private final SyntheticCatalogue catalogue;
    private final BenchFolders folders;

    ChangesRun(int size, boolean quick) {
        changes = quick ? 60 : 300;
        catalogue = new SyntheticCatalogue(size);
        folders = BenchFolders.of(size);
    }

    void run() throws InterruptedException {
        Report.circumstances("Change to searchable", catalogue.size());
        try (var node = BenchNode.start(folders.filledDatabase(), folders.index())) {
            var follower = node.get(ChangeFollower.class);
            follower.catchUp(RebuildProgress.SILENT);
            follower.start();
            var saved = new double[changes];
            var committed = new double[changes];
            var dice = new Dice(System.nanoTime(), 0);
            for (var change = -WARM_UP; change < changes; change++) {
                var word = "x" + Long.toString(dice.number() >>> 1, 36) + "x";
                var listing = lasting(dice);
                var started = System.nanoTime();
                save(node, listing, word);
                var ended = System.nanoTime();
                waitFor(node, word);
                if (change >= 0) {
                    saved[change] = Report.seconds(started) * 1000;
                    committed[change] = Report.seconds(ended) * 1000;
                }
                Thread.sleep(dice.between(0, 50));
            }
            Report.line(
                    "| from | changes | p50 ms | p95 ms | p99 ms | longest ms | load |%n|---|---|---|---|---|---|---|");
            tell("beginning to save", saved);
            tell("saved", committed);
        }
    }

    /** A listing without an end in sight: one that is over is not found, however often it is changed. */
    private int lasting(Dice dice) {
        var number = dice.between(0, catalogue.size() - 1);
        var schedule = catalogue.listing(number).content().schedule();
        return schedule.lastDay().isEmpty() ? number : lasting(dice);
    }

    private void save(BenchNode node, int number, String word) {
        try (var run = node.get(Intake.class).begin(IngestRun.SOURCE).orElseThrow()) {
            run.accept(catalogue.changedRecord(number, word));
            run.finishChanges();
        }
    }

    private static void waitFor(BenchNode node, String word) throws InterruptedException {
        var search = node.get(CatalogueSearch.class);
        var request = new SearchRequest(word, Language.FI, Map.of(), SortOrder.RELEVANCE, 1, 1);
        var started = System.nanoTime();
        while (search.search(request).total() != 1) {
            if (System.nanoTime() - started > LOST_AFTER.toNanos()) {
                throw new IllegalStateException("a change was not found after " + LOST_AFTER);
            }
            Thread.sleep(1);
        }
    }

    private static void tell(String from, double[] times) {
        Report.line(
                "| %s | %d | %.0f | %.0f | %.0f | %.0f | %s |",
                from,
                times.length,
                Report.percentile(times, 50),
                Report.percentile(times, 95),
                Report.percentile(times, 99),
                Report.percentile(times, 100),
                Report.load());
    }
}
