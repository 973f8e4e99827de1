package fi.palvelutarjotin.deploy.bench;

import java.util.List;

/** The benchmarks that run in Java; {@code deploy/bench} starts them. */
final class Bench {

    private Bench() {}

    /** Runs one: its name, how many listings, and whether shorter and less surely. */
    public static void main(String[] arguments) throws Exception {
        try {
            run(List.of(arguments));
        } catch (NothingToMeasure e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void run(List<String> given) throws Exception {
        var size = Integer.parseInt(given.get(1));
        var quick = given.contains("--quick");
        var only = System.getProperty("bench.only", "");
        switch (given.getFirst()) {
            case "engine" -> new EngineRun(size, quick, only).run();
            case "analysis" -> new AnalysisRun(quick, System.getProperty("bench.text", "")).run();
            case "hostile" -> new HostileRun(size, only).run();
            case "ingest" -> new IngestRun(size).run();
            case "rebuild" -> new RebuildRun(size).run();
            case "suggest" -> new SuggestRun(size).run();
            case "changes" -> new ChangesRun(size, quick).run();
            case "addresses" -> new HttpAddresses(size).write();
            case "database" -> new FilledDatabase(size).keepOpen();
            default -> throw new IllegalArgumentException("no such benchmark: " + given.getFirst());
        }
    }
}
