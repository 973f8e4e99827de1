package fi.palvelutarjotin.indexer.feed.run;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.source.FeedRun;
import fi.palvelutarjotin.catalog.source.FeedRun.Status;
import fi.palvelutarjotin.catalog.source.Source;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.ChangeFollower;
import fi.palvelutarjotin.indexer.index.RebuildProgress;
import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SortOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real documents, whole: each is accounted for, once; skipped where there are none. */
class RealInputTest {

    private static final int DOCUMENTS = 2_965;

    @TempDir
    private static Path index;

    private static FeedHouse house;

    @BeforeAll
    static void open() {
        house = FeedHouse.open(Map.of("palvelutarjotin.index.folder", index.toString()));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void nearlyThreeThousandDocumentsOfASheetAreTakenInAndFoundUnderTheirIds() throws IOException {
        var file = Original.CSV.whole();
        var source = Original.CSV.source("corpus", file);
        var run = twice(source);
        assertThat(run.counts().added()).isEqualTo(run.counts().read()).isEqualTo(DOCUMENTS);
        assertThat(house.published(source)).hasSize(DOCUMENTS);

        house.get(ChangeFollower.class).catchUp(RebuildProgress.SILENT);
        for (var row : Files.readAllLines(file).subList(1, 20)) {
            var id = row.substring(0, row.indexOf(','));
            var name = row.split(",", -1)[2].replace("\"", "");
            assertThat(found(name)).as(name).contains("corpus " + id);
        }
    }

    @Test
    void aThousandSportsPlacesAreTakenIn() throws IOException {
        var file = Original.LIPAS.whole();
        var objects = count("\"sportsPlaceId\"", file);
        var run = twice(Original.LIPAS.source("lipas", file));
        assertThat(run.counts().read()).isEqualTo(objects).isEqualTo(1_000);
        assertThat(run.counts().rejected()).isZero();
    }

    @Test
    void everyDocumentOfTheServiceCatalogueIsAccountedFor() throws IOException {
        var folder = Original.PTV.whole();
        try (var files = Files.walk(folder)) {
            var objects =
                    files.filter(file -> file.toString().endsWith(".json")).count();
            var run = twice(Original.PTV.source("ptv", folder));
            assertThat((long) run.counts().read()).isEqualTo(objects);
            assertThat(run.counts().added()).isEqualTo(30);
            assertThat(run.counts().rejected()).isZero();
        }
    }

    /** Runs it twice, checks that the second run changes nothing, and gives the first. */
    private static FeedRun twice(Source source) {
        var first = house.run(source);
        assertThat(first.status()).isEqualTo(Status.DONE);
        var second = house.run(source);
        assertThat(second.status()).isEqualTo(Status.DONE);
        assertThat(second.counts().unchanged()).isEqualTo(first.counts().added());
        assertThat(second.counts().read()).isEqualTo(first.counts().read());
        assertThat(second.counts().changed()).isZero();
        assertThat(second.counts().vanished()).isZero();
        return first;
    }

    private static List<String> found(String words) {
        var request = new SearchRequest(words, Language.FI, Map.of(), SortOrder.RELEVANCE, 1, 20);
        return house.get(CatalogueSearch.class).search(request).hits().stream()
                .flatMap(hit -> hit.listing().sources().stream())
                .map(reference -> reference.source() + " " + reference.id())
                .toList();
    }

    private static int count(String word, Path file) throws IOException {
        return (int) Pattern.compile(Pattern.quote(word))
                .matcher(Files.readString(file))
                .results()
                .count();
    }
}
