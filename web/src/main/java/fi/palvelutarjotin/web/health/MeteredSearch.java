package fi.palvelutarjotin.web.health;

import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SearchResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** A search that is counted and timed. What was searched for is in no label: labels are kept, and read by others. */
final class MeteredSearch implements CatalogueSearch {

    private final CatalogueSearch search;
    private final Timer withWords;
    private final Timer withoutWords;
    private final Counter foundNothing;

    MeteredSearch(CatalogueSearch search, MeterRegistry meters) {
        this.search = search;
        withWords = timer(meters, "yes");
        withoutWords = timer(meters, "no");
        foundNothing = Counter.builder("palvelutarjotin.search.nothing.found")
                .description("Searches that found no listing")
                .register(meters);
    }

    private static Timer timer(MeterRegistry meters, String words) {
        return Timer.builder("palvelutarjotin.search")
                .description("Searches answered, from the request to the hits and facet counts")
                .tag("words", words)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(5))
                .register(meters);
    }

    @Override
    public SearchResult search(SearchRequest request) {
        var timer = request.words().isEmpty() ? withoutWords : withWords;
        var result = timer.record(() -> search.search(request));
        if (result == null) {
            throw new IllegalStateException("a search without an answer");
        }
        if (result.total() == 0) {
            foundNothing.increment();
        }
        return result;
    }
}
