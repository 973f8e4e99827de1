package fi.palvelutarjotin.indexer.feed.run;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.source.FeedRun.Status;
import fi.palvelutarjotin.catalog.source.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field of fifty megabytes costs its own record and nothing else. */
class LargeFieldTest {

    private static final int FIFTY_MEGABYTES = 50_000_000;

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

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            csv;     id,name_fi,times,description_fi\\nB,Piiri,%s,\\nA,Hyvä,,\\nC,Sauna,ti 18-20,
            lahella; [{"_key":"B","status":"published","traits":{"type":"hobby","translations":{"fi":{"name":"%s"}}}},{"_key":"A","status":"published","traits":{"type":"hobby","translations":{"fi":{"name":"A"}}}},{"_key":"C","status":"published","traits":{"type":"hobby","translations":{"fi":{"name":"C"}}}}]
            linkedevents; [{"id":"B","name":{"fi":"Ilta"},"start_time":"%s"},{"id":"A","name":{"fi":"A"}},{"id":"C","name":{"fi":"C"}}]
            """)
    void ofFiftyMegabytes(String format, String document) throws IOException {
        var original = Original.valueOf(format.toUpperCase(Locale.ROOT));
        var file = folder.resolve("large");
        Files.writeString(file, document.replace("\\n", "\n").replace("%s", "18".repeat(FIFTY_MEGABYTES / 2)));
        var source = original.source("large-" + Math.floorMod(document.hashCode(), 100_000), file);
        var run = house.run(source);
        assertThat(run.status()).isEqualTo(Status.DONE);
        assertThat(run.counts().read()).isEqualTo(3);
        assertThat(house.published(source)).containsOnlyKeys("A", "C");
        assertThat(house.rejections(run))
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.raw())
                        .hasSizeLessThan(Rejection.RAW_CHARACTERS_KEPT + 100)
                        .contains("characters in all"));
    }
}
