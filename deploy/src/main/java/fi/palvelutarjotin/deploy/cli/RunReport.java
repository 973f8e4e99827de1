package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.source.FeedRun;
import fi.palvelutarjotin.catalog.source.RunCounts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What became of every record of a run, for the person who runs feeds. */
record RunReport(Console console) {

    private static final int CODES_SHOWN = 20;

    void print(FeedRun run) {
        console.print("%s: %s", run.source(), status(run));
        var counts = run.counts();
        count("read", counts.read());
        count("new", counts.added());
        count("changed", counts.changed());
        count("unchanged", counts.unchanged());
        count("not published", counts.unpublished());
        count("rejected", counts.rejected());
        count("vanished", counts.vanished());
        printReasons(run);
        printUnknownCodes(counts);
    }

    /** How a run ended, in words. */
    static String status(FeedRun run) {
        var message = run.message() == null ? "" : " " + Printable.line(run.message());
        return switch (run.status()) {
            case RUNNING -> "going on.";
            case DONE -> "done." + message;
            case HELD -> "held." + message;
            case BROKEN -> "broken off." + message;
        };
    }

    private void count(String what, int records) {
        console.print("  %-14s %,9d", what, records);
    }

    private void printReasons(FeedRun run) {
        if (run.counts().reasons().isEmpty()) {
            return;
        }
        console.print("Why records were rejected or not published:");
        mostFrequent(run.counts().reasons()).forEach(this::printCounted);
        if (run.counts().rejected() > 0) {
            console.print("deploy/run feeds --rejected %s lists the rejected records.", run.source());
        }
    }

    private void printUnknownCodes(RunCounts counts) {
        var codes = mostFrequent(counts.unknownCodes());
        if (codes.isEmpty()) {
            return;
        }
        console.print("Not understood in listings that came in all the same (table: code):");
        codes.stream().limit(CODES_SHOWN).forEach(this::printCounted);
        if (codes.size() > CODES_SHOWN) {
            console.print("  … and %,d more", codes.size() - CODES_SHOWN);
        }
        if (codes.stream().anyMatch(RunReport::hasMappingTable)) {
            console.print(
                    "A code is mended by a row in its table, indexer/src/main/resources/mappings/TABLE.csv; README.md");
            console.print("there tells how. The next run brings it in.");
        }
        if (!codes.stream().allMatch(RunReport::hasMappingTable)) {
            console.print("What is not in such a table is mended in the feed itself, or in its mapping file.");
        }
    }

    private static boolean hasMappingTable(Map.Entry<String, Integer> code) {
        var table = code.getKey().split(":", 2)[0];
        return table.matches("[a-z0-9-]+") && RunReport.class.getResource("/mappings/" + table + ".csv") != null;
    }

    private void printCounted(Map.Entry<String, Integer> entry) {
        console.print("  %,9d  %s", entry.getValue(), Printable.line(entry.getKey()));
    }

    private static List<Map.Entry<String, Integer>> mostFrequent(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
