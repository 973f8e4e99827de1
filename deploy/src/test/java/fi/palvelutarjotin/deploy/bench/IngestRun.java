package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.catalog.source.Intake;
import fi.palvelutarjotin.catalog.source.RunCounts;
import fi.palvelutarjotin.catalog.source.Source;
import fi.palvelutarjotin.catalog.source.Sources;

/** Measures how fast a feed comes in: into an empty catalogue, and a second time when nothing in it has changed. */
final class IngestRun {

    static final Source SOURCE = new Source("bench", "csv", "made up", null, 10);

    private final SyntheticCatalogue catalogue;
    private final BenchFolders folders;

    IngestRun(int size) {
        catalogue = new SyntheticCatalogue(size);
        folders = BenchFolders.of(size);
    }

    void run() {
        Report.circumstances("Ingest", catalogue.size());
        var making = System.nanoTime();
        for (var number = 0; number < catalogue.size(); number++) {
            catalogue.record(number);
        }
        Report.line("Making the records takes %.1f s of each run.%n", Report.seconds(making));
        BenchFolders.delete(folders.filledDatabase());
        BenchFolders.delete(folders.index());
        try (var node = BenchNode.start(folders.filledDatabase(), folders.index())) {
            node.get(Sources.class).register(SOURCE);
            Report.line(
                    "| run | s | CPU s | records/s | new | unchanged | rejected | load |%n|---|---|---|---|---|---|---|---|");
            take(node, "all new");
            take(node, "nothing changed");
        }
        Report.line("%nDatabase %,d MB", BenchFolders.bytes(folders.filledDatabase()) >> 20);
    }

    private void take(BenchNode node, String what) {
        var started = System.nanoTime();
        var processor = Report.processorSeconds();
        RunCounts counts;
        try (var run = node.get(Intake.class).begin(SOURCE).orElseThrow()) {
            for (var number = 0; number < catalogue.size(); number++) {
                run.accept(catalogue.record(number));
            }
            counts = run.finishSnapshot(true).counts();
        }
        var seconds = Report.seconds(started);
        Report.line(
                "| %s | %.1f | %.1f | %,.0f | %,d | %,d | %,d | %s |",
                what,
                seconds,
                Report.processorSeconds() - processor,
                catalogue.size() / seconds,
                counts.added(),
                counts.unchanged(),
                counts.rejected(),
                Report.load());
    }
}
