package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SearchResult;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** Tells what the search finds, and what an answer costs the one thread that works it out. */
final class EngineCheck {

    private static final int QUESTIONS_CHECKED = 1_000;

    private final int size;
    private final boolean quick;
    private final List<EngineQuestion> questions;

    EngineCheck(int size, boolean quick, List<EngineQuestion> questions) {
        this.size = size;
        this.quick = quick;
        this.questions = questions;
    }

    /** What is found, but for visits: those ask nothing else. */
    void tellFound() {
        var folders = BenchFolders.of(size);
        var mix = new RequestMix(new SyntheticCatalogue(size));
        try (var node = BenchNode.startStanding(folders.emptyDatabase(), folders.madeIndex())) {
            var search = node.get(CatalogueSearch.class);
            Report.line(
                    "Index %,d MB, heap with the index open %d MB",
                    BenchFolders.bytes(folders.madeIndex()) >> 20, Report.heapMegabytes());
            Report.line(
                    "%n| question | asked | hits p50 | p90 | p99 | by any word only | nothing | sum of all counts |%n"
                            + "|---|---|---|---|---|---|---|---|");
            for (var question : questions) {
                question.kind().ifPresent(kind -> {
                    var different = kind == RequestMix.Kind.EVERYTHING ? 1 : QUESTIONS_CHECKED;
                    tellFound(
                            question,
                            mix.requests(kind, different).stream()
                                    .map(search::search)
                                    .toList());
                });
            }
            Report.line(
                    "%nHeap with the answers kept %d MB, process %d MB",
                    Report.heapMegabytes(), Report.residentMegabytes());
        }
    }

    private static void tellFound(EngineQuestion question, List<SearchResult> results) {
        var hits = results.stream().mapToDouble(SearchResult::total).toArray();
        Report.line(
                "| %s | %d | %,.0f | %,.0f | %,.0f | %d | %d | %d |",
                question,
                hits.length,
                Report.percentile(hits, 50),
                Report.percentile(hits, 90),
                Report.percentile(hits, 99),
                results.stream().filter(SearchResult::anyWord).count(),
                results.stream().filter(result -> result.total() == 0).count(),
                results.stream().mapToLong(EngineCheck::sum).sum());
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

    /** What an answer costs, however busy the machine is with other things. */
    void tellProcessorTime() throws IOException {
        Report.line(
                "%n| question | asked | CPU ms p50 | p95 | p99 | mean | from memory |%n|---|---|---|---|---|---|---|");
        for (var question : questions) {
            try (var node = AskedNode.start(question, size)) {
                tellProcessorTime(question, node);
            }
        }
    }

    private void tellProcessorTime(EngineQuestion question, AskedNode node) {
        // Of visits many cost nothing, and memory must fill first.
        var times = new double[(question.isVisits() ? 10 : 2) * QUESTIONS_CHECKED / (quick ? 5 : 1)];
        var thread = ManagementFactory.getThreadMXBean();
        var questions = node.asker(0);
        var answers = new HashMap<SearchRequest, Integer>();
        var found = 0;
        var remembered = 0;
        for (var number = -times.length; number < times.length; number++) {
            var asked = questions.get();
            var before = thread.getCurrentThreadCpuTime();
            var answer = node.ask(asked);
            var took = thread.getCurrentThreadCpuTime() - before;
            // What is remembered is the very same object, but for finding nothing: then the ways out are told anew.
            var same = Integer.valueOf(System.identityHashCode(answer))
                    .equals(answers.put(asked, System.identityHashCode(answer)));
            // The first half warms up.
            if (number >= 0) {
                times[number] = took / 1e6;
                found += answer.total() > 0 ? 1 : 0;
                remembered += same ? 1 : 0;
            }
        }
        Report.line(
                "| %s | %d | %.2f | %.2f | %.2f | %.2f | %s |",
                question,
                times.length,
                Report.percentile(times, 50),
                Report.percentile(times, 95),
                Report.percentile(times, 99),
                Arrays.stream(times).average().orElseThrow(),
                found == 0 ? "–" : "%d %% of those that found something".formatted(100 * remembered / found));
    }
}
