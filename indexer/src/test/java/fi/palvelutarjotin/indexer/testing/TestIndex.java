package fi.palvelutarjotin.indexer.testing;

import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.source.FeedRun;
import fi.palvelutarjotin.catalog.source.Intake;
import fi.palvelutarjotin.catalog.source.Source;
import fi.palvelutarjotin.catalog.source.Sources;
import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.index.ChangeFollower;
import fi.palvelutarjotin.indexer.index.RebuildProgress;
import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SearchResult;
import fi.palvelutarjotin.indexer.search.SortOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A catalogue with an index of its own, on real PostgreSQL and real Lucene. */
public final class TestIndex implements AutoCloseable {

    public static final Source SOURCE = new Source("test", "csv", "nowhere", null, 10);

    private final TestCatalogue catalogue;

    private TestIndex(TestCatalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.get(Sources.class).register(SOURCE);
    }

    public static TestIndex start() {
        try {
            return start(Files.createTempDirectory("index"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestIndex start(Path folder) {
        return start(folder, Map.of());
    }

    /** The same with settings of its own. */
    public static TestIndex start(Path folder, Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("palvelutarjotin.index.folder", folder.toString());
        return new TestIndex(TestCatalogue.start(all));
    }

    /** An index of its own over a catalogue that is there already. */
    public static TestIndex on(String jdbcUrl, Path folder) {
        return new TestIndex(TestCatalogue.on(jdbcUrl, Map.of("palvelutarjotin.index.folder", folder.toString())));
    }

    public static TestIndex with(List<FeedRecord> records) {
        var index = start();
        index.take(records);
        index.catchUp();
        return index;
    }

    public FeedRun take(List<FeedRecord> records) {
        try (var run = get(Intake.class).begin(SOURCE).orElseThrow()) {
            records.forEach(run::accept);
            return run.finishSnapshot(true);
        }
    }

    public void catchUp() {
        get(ChangeFollower.class).catchUp(RebuildProgress.SILENT);
    }

    public SearchResult search(String words) {
        return search(words, Map.of(), SortOrder.RELEVANCE);
    }

    public SearchResult search(String words, Map<FacetName, Set<String>> chosen, SortOrder sort) {
        return search(new SearchRequest(words, Language.FI, chosen, sort, 1, 20));
    }

    public SearchResult search(SearchRequest request) {
        return get(CatalogueSearch.class).search(request);
    }

    public List<String> names(SearchResult result) {
        return result.hits().stream()
                .map(hit ->
                        hit.listing().name().bestFor(Language.FI).orElseThrow().text())
                .toList();
    }

    public <T> T get(Class<T> bean) {
        return catalogue.get(bean);
    }

    public TestCatalogue catalogue() {
        return catalogue;
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
