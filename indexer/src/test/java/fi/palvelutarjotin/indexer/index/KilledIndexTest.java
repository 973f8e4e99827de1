package fi.palvelutarjotin.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SortOrder;
import fi.palvelutarjotin.indexer.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledIndexTest {

    private static final int KILLS = 5;

    @Test
    void anIndexWhoseProcessIsKilledAtAnyMomentComesBackWithEverything(@TempDir Path folders) throws Exception {
        var killed = folders.resolve("killed");
        try (var catalogue = TestIndex.start(folders.resolve("beside"))) {
            var random = new Random(7);
            for (var round = 0; round < KILLS; round++) {
                killAfter(start(catalogue.catalogue().jdbcUrl(), killed, round * 1000L), 300 + random.nextInt(1500));
            }
            try (var index = TestIndex.on(catalogue.catalogue().jdbcUrl(), killed)) {
                index.catchUp();
                assertThat(ids(index)).isNotEmpty().isEqualTo(publishedAndNotOver(catalogue));
            }
        }
    }

    private static Process start(String database, Path folder, long seed) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BusyIndexer.class.getName(),
                        database,
                        folder.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = process.inputReader();
        for (var line = output.readLine(); !"busy".equals(line); line = output.readLine()) {
            assertThat(line).as("the program ended before it was busy").isNotNull();
        }
        return process;
    }

    /** How long it may work is not measured but only chosen: wherever the kill falls, nothing may be lost. */
    private static void killAfter(Process process, long milliseconds) throws InterruptedException {
        process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private static Set<String> ids(TestIndex index) {
        var ids = new HashSet<String>();
        var page = 1;
        var found = true;
        while (found) {
            var result = index.search(
                    new SearchRequest("", Language.FI, Map.<FacetName, Set<String>>of(), SortOrder.NAME, page++, 100));
            result.hits()
                    .forEach(hit ->
                            ids.add(hit.listing().id() + " " + hit.listing().name()));
            found = !result.hits().isEmpty();
        }
        return ids;
    }

    private static Set<String> publishedAndNotOver(TestIndex catalogue) {
        var ids = new HashSet<String>();
        catalogue.get(Listings.class).forEachPublished(listing -> {
            var last = listing.content().schedule().lastDay();
            if (last.isEmpty() || !last.get().isBefore(LocalDate.now())) {
                ids.add(listing.id() + " " + listing.content().name());
            }
        });
        return ids;
    }
}
