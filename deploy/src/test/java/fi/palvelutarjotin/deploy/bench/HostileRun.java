package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SortOrder;
import fi.palvelutarjotin.web.testing.HostileQuestion;
import fi.palvelutarjotin.web.testing.HostileQuestions;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** Measures what questions cost that are made to cost much: put to the search itself, to the API and to the page. */
final class HostileRun {

    private static final int TIMES = 20;
    private static final int PAGE = 20;

    private final BenchFolders folders;
    private final SyntheticCatalogue catalogue;
    private final List<HostileQuestion> questions;

    /**
     * @param only finds something in the names of those {@link HostileQuestion}s that are asked
     */
    HostileRun(int size, String only) {
        folders = BenchFolders.of(size);
        catalogue = new SyntheticCatalogue(size);
        var pattern = java.util.regex.Pattern.compile(only);
        questions = HostileQuestions.ALL.stream()
                .filter(question -> pattern.matcher(question.name()).find())
                .toList();
        if (questions.isEmpty()) {
            throw new NothingToMeasure(only, HostileQuestions.ALL.stream().map(HostileQuestion::name));
        }
    }

    void run() throws IOException, InterruptedException {
        Report.circumstances("Hostile questions", catalogue.size());
        BenchFolders.delete(folders.emptyDatabase());
        MadeIndex.makeOnce(catalogue, folders);
        Map<String, Object> settings = Map.of("micronaut.server.port", -1, "endpoints.all.port", -1);
        try (var node = BenchNode.startStanding(folders.emptyDatabase(), folders.madeIndex(), settings);
                var client = HttpClient.newHttpClient()) {
            var search = node.get(CatalogueSearch.class);
            var site = node.get(EmbeddedServer.class).start().getURI();
            warmUp(search);
            Report.line("Processor time is that of the search alone; API and page by the clock.%n");
            Report.line(
                    "| question | search | CPU ms p50 | longest | API | ms p50 | longest | page | ms p50 | longest |");
            Report.line("|---|---|---|---|---|---|---|---|---|---|");
            // Each way in other words than before, so that none answers from another's memory.
            for (var question : questions) {
                var direct = measure(0, time -> asked(search, question.asked(time)));
                var api = measure(TIMES, time -> got(client, site, "/api/v1/search?q=" + question.encoded(time)));
                var page = measure(2 * TIMES, time -> got(client, site, "/fi/search?q=" + question.encoded(time)));
                Report.line(
                        "| %s | %s | %.1f | %.1f | %s | %.1f | %.1f | %s | %.1f | %.1f |",
                        question.name(),
                        direct.answers,
                        Report.percentile(direct.processor, 50),
                        Report.percentile(direct.processor, 100),
                        api.answers,
                        Report.percentile(api.clock, 50),
                        Report.percentile(api.clock, 100),
                        page.answers,
                        Report.percentile(page.clock, 50),
                        Report.percentile(page.clock, 100));
            }
            Report.line("%nLoad %s", Report.load());
        }
    }

    private void warmUp(CatalogueSearch search) {
        new RequestMix(catalogue).requests(RequestMix.Kind.WORDS, 300).forEach(search::search);
    }

    private record Measured(String answers, double[] processor, double[] clock) {}

    private static Measured measure(int first, IntFunction<String> asking) {
        var thread = ManagementFactory.getThreadMXBean();
        var processor = new double[TIMES];
        var clock = new double[TIMES];
        var answers = new TreeSet<String>();
        for (var time = 0; time < TIMES; time++) {
            var started = System.nanoTime();
            var used = thread.getCurrentThreadCpuTime();
            answers.add(asking.apply(first + time));
            processor[time] = (thread.getCurrentThreadCpuTime() - used) / 1e6;
            clock[time] = (System.nanoTime() - started) / 1e6;
        }
        return new Measured(
                answers.size() > 2 ? answers.first() + "…" + answers.last() : String.join(", ", answers),
                processor,
                clock);
    }

    private static String asked(CatalogueSearch search, String words) {
        if (words.length() > SearchRequest.LONGEST_WORDS) {
            return "refused";
        }
        var request = new SearchRequest(words, Language.FI, Map.of(), SortOrder.RELEVANCE, 1, PAGE);
        return "%d hits".formatted(search.search(request).total());
    }

    private static String got(HttpClient client, URI site, String path) {
        try {
            var request = HttpRequest.newBuilder(site.resolve(path)).build();
            return Integer.toString(
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
