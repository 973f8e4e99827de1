package fi.palvelutarjotin.deploy.relevance;

import fi.palvelutarjotin.catalog.source.FeedRun;
import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.deploy.demo.DemoFeeds;
import fi.palvelutarjotin.deploy.testing.Program;
import fi.palvelutarjotin.deploy.testing.StandingClock;
import fi.palvelutarjotin.indexer.feed.FeedProgress;
import fi.palvelutarjotin.indexer.feed.FeedRunner;
import fi.palvelutarjotin.indexer.feed.RunResult;
import fi.palvelutarjotin.indexer.index.ChangeFollower;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import fi.palvelutarjotin.indexer.index.RebuildProgress;
import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SortOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The demo feeds, searched on a day before all their events, which is the same day whenever the tests run. */
final class DemoCatalogue implements AutoCloseable {

    /** So many hits of a topic are measured. */
    static final int MOST_HITS = 20;

    private static final String DAY = "2026-11-22T08:00:00Z";
    private static final int PAGE = SearchRequest.LARGEST_PAGE;
    private static final int MOST_PAGES = SearchRequest.DEEPEST_HIT / PAGE;
    private static final EqualScores<FoundListing> BY_SCORE =
            new EqualScores<>(FoundListing::score, Comparator.comparing(FoundListing::document));

    private static final class Started {
        static final DemoCatalogue CATALOGUE = shared();

        private static DemoCatalogue shared() {
            var catalogue = start();
            Runtime.getRuntime().addShutdownHook(new Thread(catalogue::close));
            return catalogue;
        }
    }

    private final TestCatalogue catalogue;

    private DemoCatalogue(TestCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The one that tests share. */
    static DemoCatalogue get() {
        return Started.CATALOGUE;
    }

    /** One of its own. */
    static DemoCatalogue start() {
        try {
            var catalogue = TestCatalogue.start(Map.of(
                    "palvelutarjotin.index.folder",
                    Files.createTempDirectory("index").toString(),
                    StandingClock.NOW,
                    DAY));
            var feeds = catalogue.get(FeedRunner.class);
            for (var feed : new DemoFeeds(Program.PROJECT).all()) {
                var result = feeds.run(feed, false, FeedProgress.SILENT);
                if (!(result instanceof RunResult.Ran ran && ran.run().status() == FeedRun.Status.DONE)) {
                    throw new AssertionError("the demo feed " + feed.name() + " could not be read: " + result);
                }
            }
            catalogue.get(ChangeFollower.class).catchUp(RebuildProgress.SILENT);
            return new DemoCatalogue(catalogue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The best hits of a question, in an order that is the same in every catalogue. */
    List<FoundListing> ask(String query, Language language) {
        return BY_SCORE.best(MOST_HITS, PAGE, MOST_PAGES, page -> page(query, language, page));
    }

    /** Every record that has become a listing which can be found, with the listing's name among documents. */
    Map<SourceRecord, String> documents() {
        var documents = new HashMap<SourceRecord, String>();
        List<FoundListing> hits;
        var page = 1;
        do {
            hits = page("", Language.FI, page++);
            for (var hit : hits) {
                hit.records().forEach(record -> documents.put(record, hit.document()));
            }
        } while (hits.size() == PAGE);
        return documents;
    }

    private List<FoundListing> page(String query, Language language, int page) {
        var request = new SearchRequest(query, language, Map.of(), SortOrder.RELEVANCE, page, PAGE);
        return catalogue.get(CatalogueSearch.class).search(request).hits().stream()
                .map(hit -> found(hit.listing(), hit.score(), language))
                .toList();
    }

    private static FoundListing found(IndexedListing listing, float score, Language language) {
        return new FoundListing(
                listing.name().bestFor(language).orElseThrow().text(),
                listing.sources().stream()
                        .map(source -> new SourceRecord(source.source(), source.id()))
                        .sorted()
                        .toList(),
                score);
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
