package fi.palvelutarjotin.deploy.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures the search: first what is found, so that two versions can be told to find the same; then how fast. */
final class EngineRun {

    private final int size;
    private final boolean quick;
    private final List<EngineQuestion> questions;

    /**
     * @param only finds something in the names of those {@link EngineQuestion}s that are measured
     */
    EngineRun(int size, boolean quick, String only) {
        this.size = size;
        this.quick = quick;
        questions = EngineQuestion.named(only);
    }

    void run() throws IOException, RunnerException {
        Report.circumstances("Engine", size);
        var folders = BenchFolders.of(size);
        // One of another version could not be used.
        BenchFolders.delete(folders.emptyDatabase());
        MadeIndex.makeOnce(new SyntheticCatalogue(size), folders);
        var check = new EngineCheck(size, quick, questions);
        check.tellFound();
        check.tellProcessorTime();
        Report.line("%n| question | threads | answers/s | p50 ms | p95 ms | p99 ms | longest ms | load |");
        Report.line("|---|---|---|---|---|---|---|---|");
        measure(1);
        measure(2);
    }

    private void measure(int threads) throws RunnerException {
        var options = new OptionsBuilder()
                .include("^" + EngineBenchmark.class.getName() + "\\.search$")
                .param("size", Integer.toString(size))
                .param("question", questions.stream().map(EngineQuestion::name).toArray(String[]::new))
                .mode(Mode.SampleTime)
                .timeUnit(TimeUnit.MILLISECONDS)
                .threads(threads)
                .forks(quick ? 1 : 2)
                // Not the program alone must warm up: the answers kept must be those of visitors who came before.
                .warmupIterations(quick ? 2 : 3)
                .warmupTime(TimeValue.seconds(10))
                .measurementIterations(quick ? 1 : 3)
                // Long enough for a change to fall into it.
                .measurementTime(TimeValue.seconds(10))
                .jvmArgsAppend(
                        "-D" + BenchFolders.ROOT + "=" + BenchFolders.of(size).root(),
                        // JMH's own doing, of which Java would warn at every start.
                        "--sun-misc-unsafe-memory-access=allow")
                .verbosity(org.openjdk.jmh.runner.options.VerboseMode.SILENT)
                .build();
        for (var result : new Runner(options).run()) {
            tell(result, threads);
        }
    }

    private static void tell(RunResult result, int threads) {
        var times = result.getPrimaryResult().getStatistics();
        Report.line(
                "| %s | %d | %,.0f | %.2f | %.2f | %.2f | %.1f | %s |",
                EngineQuestion.valueOf(result.getParams().getParam("question")),
                threads,
                threads * 1000 / times.getMean(),
                times.getPercentile(50),
                times.getPercentile(95),
                times.getPercentile(99),
                times.getMax(),
                Report.load());
    }
}
