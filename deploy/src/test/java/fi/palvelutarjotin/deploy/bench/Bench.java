package fi.palvelutarjotin.deploy.bench;

import java.util.List;

/** The benchmarks that run in Java; {@code deploy/bench} starts them. */
final class Bench {

    private Bench() {}

    /** Runs one: its name, how many listings, and whether shorter and less surely. */
    public static void main(String[] arguments) throws Exception {
        var given = List.of(arguments);
        var size = Integer.parseInt(given.get(1));
        var quick = given.contains("--quick");
        switch (given.getFirst()) {
            case "engine" -> new EngineRun(size, quick, System.getProperty("bench.only", ".*")).run();
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
