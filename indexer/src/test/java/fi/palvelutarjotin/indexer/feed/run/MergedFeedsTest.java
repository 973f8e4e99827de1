package fi.palvelutarjotin.indexer.feed.run;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.source.Source;
import fi.palvelutarjotin.catalog.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same activity in two feeds. */
class MergedFeedsTest {

    private static final String SHEET = """
            id,name_fi,organisation,y_tunnus,street,municipality
            r1,Tuolijumppa,Omaishoitajat ry (esimerkki),0586977-6,Ruukintie 1,Tuusula
            r2,Tuolijumppa,Muut ry (esimerkki),,Ruukintie 1,Tuusula
            """;

    private static final String NOTICES = """
            {"items":[{"_key":"n1","status":"published",
              "group":{"_key":"g","name":"Omaishoitajat ry","businessId":"0586977-6","type":"association"},
              "traits":{"type":"hobby","region":["city/FI/Tuusula"],
               "translations":{"fi":{"name":"TUOLIJUMPPA!","description":"Jumpataan istuen."}},
               "channels":[{"type":["place"],"translations":{"fi":{"address":
                {"street":"Ruukintie  1","postalCode":"04500","city":"Tuusula"}}}}]}}]}
            """;

    private final FeedHouse house = FeedHouse.open();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void ofOneOrganisationAtOnePlaceIsOneListingWithTwoSources() throws IOException {
        var sheet = source("sheet", "csv", SHEET, 20);
        var notices = source("notices", "lahella", NOTICES, 10);
        house.run(sheet);
        house.run(notices);

        assertThat(house.published(sheet)).hasSize(2);
        assertThat(house.published(notices).get("n1")).satisfies(listing -> {
            assertThat(listing.sources())
                    .containsExactly(
                            new Listing.SourceReference("notices", "n1"), new Listing.SourceReference("sheet", "r1"));
            assertThat(listing.content().name().in(Language.FI)).contains("TUOLIJUMPPA!");
            assertThat(listing.content().description().in(Language.FI)).contains("Jumpataan istuen.");
        });
        assertThat(house.published(sheet).get("r2").sources()).hasSize(1);
    }

    @Test
    void runAgainInAnyOrderChangesNothing() throws IOException {
        var sheet = source("sheet", "csv", SHEET, 20);
        var notices = source("notices", "lahella", NOTICES, 10);
        house.run(notices);
        house.run(sheet);
        var before = house.published(sheet).get("r1").id();
        assertThat(house.run(sheet).counts().unchanged()).isEqualTo(2);
        assertThat(house.run(notices).counts().unchanged()).isEqualTo(1);
        assertThat(house.published(notices).get("n1").id()).isEqualTo(before);
    }

    @Test
    void thatOneFeedLosesIsStillToldByTheOther() throws IOException {
        var sheet = source("sheet", "csv", SHEET, 20);
        var notices = source("notices", "lahella", NOTICES, 10);
        house.run(sheet);
        house.run(notices);
        house.run(source("notices", "lahella", "{\"items\":[]}", 10));
        assertThat(house.published(notices)).isEmpty();
        assertThat(house.published(sheet).get("r1").content().name().in(Language.FI))
                .contains("Tuolijumppa");
    }

    private Source source(String name, String format, String document, int precedence) throws IOException {
        var file = Files.writeString(folder.resolve(name), document);
        return new Source(name, format, file.toString(), null, precedence);
    }
}
