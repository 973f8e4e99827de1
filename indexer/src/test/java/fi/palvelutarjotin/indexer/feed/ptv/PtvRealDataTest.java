package fi.palvelutarjotin.indexer.feed.ptv;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.feed.Collected;
import fi.palvelutarjotin.indexer.feed.json.JsonRecords;
import io.micronaut.json.tree.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real documents of Vaasa, Naantali and the Population Register Centre, and the demonstration feed. */
class PtvRealDataTest {

    private static final Collected REAL = new Collected();

    @BeforeAll
    static void readAll() throws Exception {
        var folder = Path.of(System.getProperty("shared.dir", "../shared"), "data/kunta-api-ptv/ptv/out");
        assumeTrue(Files.isDirectory(folder), "SKIPPED: no real PTV documents in " + folder);
        new PtvFormat(new Municipalities()).read(Inputs.disk(folder), REAL);
    }

    @Test
    void everyDocumentIsAccountedFor() {
        assertThat(REAL.all(FeedRecord.Rejected.class)).isEmpty();
        assertThat(REAL.all(FeedRecord.Accepted.class)).hasSize(30);
        assertThat(REAL.all(FeedRecord.Unpublished.class)).hasSize(42 + 3);
    }

    @Test
    void everyServiceHasAResponsibleOrganisationWithItsBusinessId() {
        var organisations = new TreeSet<String>();
        for (var record : REAL.all(FeedRecord.Accepted.class)) {
            var organisation = requireNonNull(record.listing().organisation());
            organisations.add(organisation.businessId() + " " + organisation.kind());
        }
        assertThat(organisations)
                .containsExactly("0135457-2 MUNICIPALITY", "0209602-6 MUNICIPALITY", "0245437-2 OTHER");
    }

    @Test
    void coordinatesLieInFinlandAndTheUnknownOneIsLeftOut() {
        var places = REAL.all(FeedRecord.Accepted.class).stream()
                .flatMap(record -> record.listing().content().places().stream())
                .distinct()
                .toList();
        var points = places.stream()
                .flatMap(place -> Stream.ofNullable(place.coordinates()))
                .toList();
        assertThat(points).hasSizeGreaterThan(5).allMatch(Coordinates::inFinland);
        assertThat(places).anyMatch(place -> place.coordinates() == null);
    }

    @Test
    void placeholdersOfTheApiDescriptionAreNowhere() {
        assertThat(REAL.all(FeedRecord.Accepted.class))
                .allSatisfy(record -> assertThat(record.listing().toString())
                        .doesNotContain("012 345 6789", "www.example.com", "=value", "etunimi.sukunimi"));
    }

    @Test
    void someServicesHaveNoFinnishName() {
        var languages = new TreeSet<Language>();
        REAL.all(FeedRecord.Accepted.class)
                .forEach(record -> languages.addAll(
                        record.listing().content().name().texts().keySet()));
        assertThat(languages).containsExactly(Language.FI, Language.SV, Language.EN);
    }

    @Test
    void allClassesAndMunicipalitiesAreKnown() {
        assertThat(new TreeSet<>(REAL.notices)).isEmpty();
    }

    @Test
    void everyObjectOfTheDemonstrationFeedIsAccountedFor() throws Exception {
        var folder = Path.of(System.getProperty("project.root", ".."), "deploy/demo-feeds/ptv");
        assumeTrue(Files.isRegularFile(folder.resolve("services.json")), "SKIPPED: no demonstration feed in " + folder);
        var demo = new Collected();
        new PtvFormat(new Municipalities()).read(Inputs.disk(folder), demo);
        var objects = 0;
        for (var file : List.of("organizations.json", "serviceChannels.json", "services.json")) {
            var items = new ArrayList<JsonNode>();
            try (var document = Files.newInputStream(folder.resolve(file))) {
                JsonRecords.each(document, "itemList", items::add);
            }
            objects += items.size();
        }
        assertThat(demo.records).hasSize(objects);
        assertThat(demo.all(FeedRecord.Accepted.class)).hasSizeGreaterThan(50);
    }
}
