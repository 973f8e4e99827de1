package fi.palvelutarjotin.indexer.feed.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.indexer.feed.Collected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SheetRealDataTest {

    private final Collected read = new Collected();

    @Test
    void nearlyThreeThousandRealDocumentsAreReadWithoutAMappingFile() throws IOException {
        var sheet = Path.of(System.getProperty("shared.dir", "../shared"), "relevance/corpus.csv");
        assumeTrue(Files.isRegularFile(sheet), "SKIPPED: no real documents in " + sheet);
        SheetFormatTest.FORMAT.read(SheetInput.of(sheet), read);
        assertThat(read.all(FeedRecord.Rejected.class)).isEmpty();
        var kinds = new TreeMap<ListingKind, Integer>();
        read.all(FeedRecord.Accepted.class)
                .forEach(record -> kinds.merge(record.listing().content().kind(), 1, Integer::sum));
        assertThat(kinds).hasSize(2).containsEntry(ListingKind.SUPPORT, 1965).containsEntry(ListingKind.PLACE, 1000);
        assertThat(new TreeSet<>(read.notices))
                .containsExactly("target-groups: Kansainväliset yritykset", "target-groups: Yritykset");
    }

    @Test
    void theDemonstrationSheetIsReadWithItsMappingFileAndWithoutIt() throws IOException {
        var folder = Path.of(System.getProperty("project.root", ".."), "deploy/demo-feeds/sheet");
        var sheet = folder.resolve("keski-suomi.csv");
        var mapping = folder.resolve("keski-suomi.mapping");
        assumeTrue(
                Files.isRegularFile(sheet) && Files.isRegularFile(mapping),
                "SKIPPED: no demonstration sheet in " + folder);
        SheetFormatTest.FORMAT.read(SheetInput.of(sheet, mapping), read);
        var alone = new Collected();
        SheetFormatTest.FORMAT.read(SheetInput.of(sheet), alone);
        assertThat(read.all(FeedRecord.Accepted.class)).hasSizeGreaterThan(80);
        assertThat(alone.records).isEqualTo(read.records);
    }
}
