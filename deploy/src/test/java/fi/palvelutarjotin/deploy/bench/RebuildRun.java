package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.RebuildProgress;
import fi.palvelutarjotin.indexer.index.SearchIndex;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures how long the whole index takes anew, and how much of that is reading the database. */
final class RebuildRun {

    private static final int TIMES = 3;

    private final int size;
    private final BenchFolders folders;

    RebuildRun(int size) {
        this.size = size;
        folders = BenchFolders.of(size);
    }

    void run() {
        Report.circumstances("Rebuild", size);
        try (var node = BenchNode.start(folders.filledDatabase(), folders.index())) {
            Report.line("| what | s | listings/s | load |%n|---|---|---|---|");
            for (var time = 1; time <= TIMES; time++) {
                var read = new AtomicInteger();
                var started = System.nanoTime();
                node.get(Listings.class).forEachPublished(listing -> read.incrementAndGet());
                tell("reading the database only, time " + time, started, read.get());
            }
            var index = node.get(SearchIndex.class);
            for (var time = 1; time <= TIMES; time++) {
                var started = System.nanoTime();
                index.rebuild(RebuildProgress.SILENT);
                tell("rebuild " + time, started, index.read(IndexView::documents));
            }
            Report.line(
                    "%nIndex %,d MB, heap afterwards %d MB, process %d MB",
                    BenchFolders.bytes(folders.index()) >> 20, Report.heapMegabytes(), Report.residentMegabytes());
        }
    }

    private static void tell(String what, long started, int listings) {
        var seconds = Report.seconds(started);
        Report.line("| %s | %.1f | %,.0f | %s |", what, seconds, listings / seconds, Report.load());
    }
}
