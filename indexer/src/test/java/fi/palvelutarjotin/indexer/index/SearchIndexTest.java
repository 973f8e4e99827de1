package fi.palvelutarjotin.indexer.index;

import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.draft;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.indexer.testing.RandomListings;
import fi.palvelutarjotin.indexer.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

    @Test
    void aRunningFollowerMakesAChangeSearchable() {
        try (var index = TestIndex.start()) {
            index.get(ChangeFollower.class).start();
            index.take(List.of(accepted("1", draft("Tuolijumppa").content())));
            eventually(() -> index.search("tuolijumppa").total() == 1);

            index.take(List.of(accepted("1", draft("Shakkikerho").content())));
            eventually(() -> index.search("shakkikerho").total() == 1
                    && index.search("tuolijumppa").total() == 0);

            index.take(List.of());
            eventually(() -> index.search("").total() == 0);
        }
    }

    @Test
    void anEmptyIndexIsNotReadyAndAFilledOneIs() {
        try (var index = TestIndex.start()) {
            index.catchUp();
            assertThat(index.get(ChangeFollower.class).status().isReady()).isFalse();

            index.take(List.of(accepted("1", draft("Tuolijumppa").content())));
            index.catchUp();
            assertThat(index.get(ChangeFollower.class).status().isReady()).isTrue();
        }
    }

    @Test
    void searchesGoOnWhileTheIndexIsBuiltAnewAndNeverSeeHalfOfIt() throws InterruptedException {
        try (var index = TestIndex.with(new RandomListings(1).records(300))) {
            var total = index.search("").total();
            var wrong = new AtomicBoolean();
            var done = new AtomicBoolean();
            var reader = Thread.ofVirtual().start(() -> {
                while (!done.get()) {
                    if (index.search("").total() != total) {
                        wrong.set(true);
                    }
                }
            });
            for (var i = 0; i < 5; i++) {
                index.get(SearchIndex.class).rebuild(RebuildProgress.SILENT);
            }
            done.set(true);
            reader.join();

            assertThat(wrong).isFalse();
            assertThat(index.search("").total()).isEqualTo(total);
        }
    }

    @Test
    void aBrokenIndexIsBuiltAnewAtTheNextStart(@TempDir Path folder) throws IOException {
        try (var index = TestIndex.start(folder)) {
            index.take(List.of(accepted("1", draft("Tuolijumppa").content())));
            index.catchUp();
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("current"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (var index = TestIndex.start(folder)) {
            index.take(List.of(accepted("1", draft("Uusi jumppa").content())));
            index.catchUp();
            assertThat(index.names(index.search(""))).containsExactly("Uusi jumppa");
        }
    }

    @Test
    void anIndexOfAnotherCatalogueIsNotUsed(@TempDir Path folder) {
        try (var index = TestIndex.start(folder)) {
            index.take(List.of(accepted("1", draft("Vanha").content())));
            index.catchUp();
        }
        try (var other = TestIndex.start(folder)) {
            other.catchUp();
            assertThat(other.search("").total()).isZero();
        }
    }

    private static void eventually(java.util.function.BooleanSupplier holds) {
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as("it did not come to hold").isBefore(deadline);
            Thread.onSpinWait();
        }
    }
}
