package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SearchResult;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
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

    private static final int QUESTIONS_CHECKED = 1_000;

    private final int size;
    private final boolean quick;
    private final String only;

    EngineRun(int size, boolean quick, String only) {
        this.size = size;
        this.quick = quick;
        this.only = only;
    }

    void run() throws IOException, RunnerException {
        Report.circumstances("Engine", size);
        var catalogue = new SyntheticCatalogue(size);
        var folders = BenchFolders.of(size);
        // One of another version could not be used.
        BenchFolders.delete(folders.emptyDatabase());
        MadeIndex.makeOnce(catalogue, folders);
        check(catalogue, folders);
        if (only.equals("none")) {
            return;
        }
        Report.line("%n| question | threads | answers/s | p50 ms | p95 ms | p99 ms | longest ms | load |");
        Report.line("|---|---|---|---|---|---|---|---|");
        measure(1);
        measure(2);
    }

    private void check(SyntheticCatalogue catalogue, BenchFolders folders) {
        var mix = new RequestMix(catalogue);
        try (var node = BenchNode.startStanding(folders.emptyDatabase(), folders.madeIndex())) {
            var search = node.get(CatalogueSearch.class);
            Report.line(
                    "Index %,d MB, heap with the index open %d MB",
                    BenchFolders.bytes(folders.madeIndex()) >> 20, Report.heapMegabytes());
            Report.line(
                    "%n| question | asked | hits p50 | p90 | p99 | by any word only | nothing | sum of all counts |%n"
                            + "|---|---|---|---|---|---|---|---|");
            for (var kind : RequestMix.Kind.values()) {
                tellFound(kind, answers(search, questions(mix, kind)));
            }
            Report.line(
                    "%nHeap with some thousand answers kept %d MB, process %d MB",
                    Report.heapMegabytes(), Report.residentMegabytes());
            Report.line("%n| question | CPU ms p50 | p95 | p99 | mean |%n|---|---|---|---|---|");
            for (var kind : RequestMix.Kind.values()) {
                tellProcessorTime(kind, processorMilliseconds(search, questions(mix, kind)));
            }
        }
    }

    private static List<SearchRequest> questions(RequestMix mix, RequestMix.Kind kind) {
        return mix.requests(kind, kind == RequestMix.Kind.EVERYTHING ? 1 : QUESTIONS_CHECKED);
    }

    private static List<SearchResult> answers(CatalogueSearch search, List<SearchRequest> questions) {
        return questions.stream().map(search::search).toList();
    }

    private static void tellFound(RequestMix.Kind kind, List<SearchResult> results) {
        var hits = results.stream().mapToDouble(SearchResult::total).toArray();
        Report.line(
                "| %s | %d | %,.0f | %,.0f | %,.0f | %d | %d | %d |",
                kind,
                hits.length,
                Report.percentile(hits, 50),
                Report.percentile(hits, 90),
                Report.percentile(hits, 99),
                results.stream().filter(SearchResult::anyWord).count(),
                results.stream().filter(result -> result.total() == 0).count(),
                results.stream().mapToLong(EngineRun::sum).sum());
    }

    /** What an answer costs the one thread that works it out, however busy the machine is with other things. */
    private static double[] processorMilliseconds(CatalogueSearch search, List<SearchRequest> questions) {
        var thread = ManagementFactory.getThreadMXBean();
        var times = new double[2 * QUESTIONS_CHECKED];
        for (var number = -times.length; number < times.length; number++) {
            var question =
                    RequestMix.rephrased(questions.get(Math.floorMod(number, questions.size())), number + times.length);
            var before = thread.getCurrentThreadCpuTime();
            search.search(question);
            // The first half warms up.
            if (number >= 0) {
                times[number] = (thread.getCurrentThreadCpuTime() - before) / 1e6;
            }
        }
        return times;
    }

    private static void tellProcessorTime(RequestMix.Kind kind, double[] times) {
        Report.line(
                "| %s | %.2f | %.2f | %.2f | %.2f |",
                kind,
                Report.percentile(times, 50),
                Report.percentile(times, 95),
                Report.percentile(times, 99),
                Arrays.stream(times).average().orElseThrow());
    }

    /** All that was counted: hits and every facet value, two levels. */
    private static long sum(SearchResult result) {
        var sum = result.total();
        for (var facet : FacetName.values()) {
            for (var value : result.valuesOf(facet)) {
                sum += value.count();
                sum += value.children().stream()
                        .mapToLong(child -> child.count())
                        .sum();
            }
        }
        return sum;
    }

    private void measure(int threads) throws RunnerException {
        var options = new OptionsBuilder()
                .include(EngineBenchmark.class.getName() + "\\." + only)
                .param("size", Integer.toString(size))
                .mode(Mode.SampleTime)
                .timeUnit(TimeUnit.MILLISECONDS)
                .threads(threads)
                .forks(quick ? 1 : 2)
                .warmupIterations(quick ? 1 : 3)
                .warmupTime(TimeValue.seconds(5))
                .measurementIterations(quick ? 1 : 4)
                .measurementTime(TimeValue.seconds(5))
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
                result.getPrimaryResult().getLabel(),
                threads,
                threads * 1000 / times.getMean(),
                times.getPercentile(50),
                times.getPercentile(95),
                times.getPercentile(99),
                times.getMax(),
                Report.load());
    }
}
