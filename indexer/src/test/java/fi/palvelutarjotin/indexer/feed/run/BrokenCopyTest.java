package fi.palvelutarjotin.indexer.feed.run;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.source.FeedRun;
import fi.palvelutarjotin.catalog.source.FeedRun.Status;
import fi.palvelutarjotin.catalog.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A feed that was sound yesterday and is broken today: there is a report, what was in the catalogue stays, and the next
 * sound copy finds everything as it was. {@link FeedHouse#run} checks each report.
 */
class BrokenCopyTest {

    private static final int CUTS = 20;
    private static final int SEEDS = 10;

    private static FeedHouse house;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        house = FeedHouse.open();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @AfterEach
    void clear() throws SQLException {
        house.clear();
    }

    @ParameterizedTest
    @EnumSource
    void cutOffAnywhere(Original original) throws IOException {
        var feed = new Feed(original);
        for (var seed = 0; seed < CUTS; seed++) {
            var run = feed.runWith(new Damage(seed)::cut);
            if (original != Original.CSV) {
                // A sheet can be cut between two rows, which nobody can see; JSON cannot.
                assertThat(run.status()).as("seed %d", seed).isEqualTo(Status.BROKEN);
            }
        }
        feed.isSoundAgain();
    }

    @ParameterizedTest
    @EnumSource
    void inAnotherCharacterSet(Original original) throws IOException {
        var feed = new Feed(original);
        for (var charset : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "IBM500"}) {
            feed.runWith(bytes ->
                    new String(bytes, StandardCharsets.UTF_8).getBytes(java.nio.charset.Charset.forName(charset)));
        }
        feed.isSoundAgain();
    }

    @ParameterizedTest
    @EnumSource
    void withBytesThatAreNothingInParticular(Original original) throws IOException {
        var feed = new Feed(original);
        for (var seed = 0; seed < SEEDS; seed++) {
            var damage = new Damage(seed);
            var places = 1 << seed % 8;
            feed.runWith(bytes -> damage.sprinkled(bytes, places));
        }
        feed.isSoundAgain();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CSV")
    void withValuesOfTheWrongType(Original original) throws IOException {
        var feed = new Feed(original);
        for (var seed = 0; seed < SEEDS; seed++) {
            var damage = new Damage(seed);
            var oneIn = 5 + 10 * seed;
            var run = feed.runWith(bytes -> damage.wrongTypes(bytes, oneIn));
            assertThat(run.status()).as("seed %d", seed).isIn(Status.DONE, Status.HELD);
            assertThat(run.counts().read()).as("seed %d", seed).isEqualTo(feed.records);
        }
        feed.runWith(new Damage(0)::nullEverywhere);
        feed.isSoundAgain();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CSV")
    void withTextsMadeToHurt(Original original) throws IOException {
        var feed = new Feed(original);
        for (var seed = 0; seed < SEEDS; seed++) {
            var run = feed.runWith(new Damage(seed)::hostileTexts);
            assertThat(run.status()).as("seed %d", seed).isIn(Status.DONE, Status.HELD);
            assertThat(run.counts().read()).as("seed %d", seed).isEqualTo(feed.records);
        }
        feed.isSoundAgain();
    }

    @ParameterizedTest
    @EnumSource
    void withEveryRecordTwice(Original original) throws IOException {
        var feed = new Feed(original);
        var run = feed.runWith(bytes -> twice(original, new String(bytes, StandardCharsets.UTF_8)));
        assertThat(run.status()).isEqualTo(Status.DONE);
        assertThat(run.counts().read()).isEqualTo(2 * feed.records);
        assertThat(run.counts().reasons()).containsEntry("The id was already given in this feed", feed.records);
        feed.isSoundAgain();
    }

    @ParameterizedTest
    @EnumSource
    void emptyOrAlmostSo(Original original) throws IOException {
        var feed = new Feed(original);
        for (var content :
                new String[] {"", " \n\t", "\uFEFF", "null", "{", "\"", "[".repeat(100_000), "{\"a\":".repeat(100_000)
                }) {
            assertThat(feed.runWith(bytes -> content.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .as(content.substring(0, Math.min(9, content.length())))
                    .isEqualTo(Status.BROKEN);
        }
        assertThat(feed.runWith(bytes -> "[]".getBytes(StandardCharsets.UTF_8)).status())
                .isIn(Status.BROKEN, Status.HELD);
        feed.isSoundAgain();
    }

    @ParameterizedTest
    @EnumSource
    void notThereOrNotAFile(Original original) throws IOException {
        var feed = new Feed(original);
        var empty = Files.createDirectory(folder.resolve("empty"));
        for (var location : new Path[] {folder.resolve("missing.json"), empty}) {
            assertThat(house.run(original.source(feed.name, location)).status()).isEqualTo(Status.BROKEN);
        }
        feed.isSoundAgain();
    }

    private static byte[] twice(Original original, String file) {
        var doubled = original == Original.CSV
                ? file + file.substring(file.indexOf('\n') + 1)
                : file.strip().replaceFirst("\\]$", "") + "," + file.strip().substring(1);
        return doubled.getBytes(StandardCharsets.UTF_8);
    }

    /** A feed in the catalogue whose file can be spoilt. */
    private final class Feed {

        final String name = "broken-" + UUID.randomUUID();
        final int records;
        private final Original original;
        private final Path location;
        private final byte[] sound;
        private final Source source;
        private final Map<String, UUID> before;

        Feed(Original original) throws IOException {
            this.original = original;
            location = original.layDown(Files.createDirectory(folder.resolve("feed")));
            sound = Files.readAllBytes(original.file(location));
            source = original.source(name, location);
            var run = house.run(source);
            assertThat(run.status()).isEqualTo(Status.DONE);
            records = run.counts().read();
            before = published();
            assertThat(before).isNotEmpty();
        }

        FeedRun runWith(UnaryOperator<byte[]> damage) throws IOException {
            var listings = house.published(source).size();
            Files.write(original.file(location), damage.apply(sound));
            var run = house.run(source);
            FeedHouse.checkLittleVanished(run.counts(), listings);
            return run;
        }

        void isSoundAgain() throws IOException {
            Files.write(original.file(location), sound);
            assertThat(house.run(source, true).status()).isEqualTo(Status.DONE);
            assertThat(published()).isEqualTo(before);
        }

        private Map<String, UUID> published() {
            var ids = new TreeMap<String, UUID>();
            house.published(source).forEach((id, listing) -> ids.put(id, listing.id()));
            return ids;
        }
    }
}
