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
            Report.line("| what | s | CPU s | listings/s | load |%n|---|---|---|---|---|");
            for (var time = 1; time <= TIMES; time++) {
                var read = new AtomicInteger();
                var started = Start.now();
                node.get(Listings.class).forEachPublished(listing -> read.incrementAndGet());
                tell("reading the database only, time " + time, started, read.get());
            }
            var index = node.get(SearchIndex.class);
            for (var time = 1; time <= TIMES; time++) {
                var started = Start.now();
                index.rebuild(RebuildProgress.SILENT);
                tell("rebuild " + time, started, index.read(IndexView::documents));
            }
            Report.line(
                    "%nIndex %,d MB, heap afterwards %d MB, process %d MB",
                    BenchFolders.bytes(folders.index()) >> 20, Report.heapMegabytes(), Report.residentMegabytes());
        }
    }

    private record Start(long nanos, double processorSeconds) {

        static Start now() {
            return new Start(System.nanoTime(), Report.processorSeconds());
        }
    }

    private static void tell(String what, Start started, int listings) {
        var seconds = Report.seconds(started.nanos);
        Report.line(
                "| %s | %.1f | %.1f | %,.0f | %s |",
                what, seconds, Report.processorSeconds() - started.processorSeconds, listings / seconds, Report.load());
    }
}
