package fi.palvelutarjotin.indexer.feed.lipas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.FeedReading;
import fi.palvelutarjotin.indexer.feed.ReadOutcome;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LipasFormatTest {

    private final LipasFormat format = new LipasFormat(new Municipalities());

    @Test
    void aSportsPlaceIsAPlaceToGoByOneself() {
        var read = FeedReading.ofFile(format, FeedReading.fixture("lipas/places.json"));
        var place = read.content("72269");
        assertThat(place.kind()).isEqualTo(ListingKind.PLACE);
        assertThat(place.summary().in(Language.FI)).contains("Lähiliikuntapaikka, Keuruu");
        assertThat(place.description().in(Language.FI)).contains("Pannakenttä ja lasten leikkivälineitä.");
        assertThat(place.area()).isEqualTo(AreaServed.municipalities(Set.of("249")));
        assertThat(place.channels()).containsExactly(Channel.PLACE);
        assertThat(place.price().kind()).isEqualTo(Price.Kind.FREE);
        assertThat(place.themes()).isNotEmpty();
        assertThat(place.contacts())
                .extracting(contact -> contact.value())
                .containsExactly("http://www.keuruu.fi/liikunta", "liikunta@keuruu.example", "0400-000000");
        assertThat(read.outcome).isEqualTo(ReadOutcome.SNAPSHOT);
    }

    @Test
    void aMunicipalKeeperIsNamedByItsCityWithoutInflectingIt() {
        var read = FeedReading.ofFile(format, FeedReading.fixture("lipas/places.json"));
        var keeper = Objects.requireNonNull(read.listing("72269").organisation());
        assertThat(keeper.name().in(Language.FI)).contains("Keuruu, kunnan tekninen toimi");
        assertThat(keeper.kind()).isEqualTo(OrganisationKind.MUNICIPALITY);
    }

    @Test
    void theStateAndTheUnknownAreNoOrganisation() {
        var read = FeedReading.ofFile(format, FeedReading.fixture("lipas/places.json"));
        assertThat(read.listing("2").organisation()).isNull();
    }

    @Test
    void aTimeWithoutAZoneIsFinnish() {
        var read = FeedReading.ofFile(format, FeedReading.fixture("lipas/places.json"));
        assertThat(read.listing("72269").modified()).isEqualTo(Instant.parse("2019-08-29T12:55:30.259Z"));
    }

    @Test
    void seMeansSwedishHere() {
        var read = FeedReading.ofFile(format, FeedReading.fixture("lipas/places.json"));
        assertThat(read.content("2").name())
                .isEqualTo(new LocalizedText(
                        Map.of(Language.FI, "Suursaunan laavu", Language.SV, "Storbastuns vindskydd")));
    }

    @Test
    void degreesOutsideFinlandGiveWayToTheNationalGrid() {
        var read = FeedReading.ofFile(format, FeedReading.fixture("lipas/places.json"));
        var point = Objects.requireNonNull(read.content("2").places().getFirst().coordinates());
        assertThat(point.latitude()).isCloseTo(62.2613, within(0.0001));
        assertThat(point.longitude()).isCloseTo(24.7051, within(0.0001));
    }

    @Test
    void aScriptNeverReachesTheCatalogue() {
        var read = FeedReading.ofFile(format, FeedReading.fixture("lipas/places.json"));
        assertThat(read.content("3").toString()).doesNotContain("<", "alert", "javascript:");
    }

    @Test
    void everyRecordEndsAsExactlyOneOutcome() {
        var read = FeedReading.ofFile(format, FeedReading.fixture("lipas/places.json"));
        assertThat(read.records).hasSize(6);
        assertThat(read.reason("4")).isEqualTo("It has no name in a language of the catalogue");
        assertThat(read.reason("5")).isEqualTo("A field has the wrong type");
        assertThat(read.reason("record 6")).isEqualTo("A required field is missing");
    }

    @Test
    void pagesFollowEachOtherUntilOneIsEmpty() {
        var read = FeedReading.ofWeb(
                format,
                "https://lipas.example/v1",
                page -> Optional.of(
                        page.getQuery().contains("&page=3&")
                                ? "[]"
                                : "[" + place(page.getQuery().contains("&page=1&") ? 1 : 2) + "]"));
        assertThat(read.ids()).containsExactly("1", "2");
        assertThat(read.checkpoints).containsExactly("page=2", "page=3");
        assertThat(read.opened.getFirst())
                .asString()
                .startsWith("https://lipas.example/v1/sports-places/?pageSize=100&page=1&fields=name&fields=");
    }

    @Test
    void aBrokenRunGoesOnWhereItStopped() {
        var read = FeedReading.ofWeb(
                format, "https://lipas.example/v1/sports-places", page -> Optional.of("[]"), "page=7", null);
        assertThat(read.opened)
                .singleElement()
                .extracting(URI::getQuery)
                .asString()
                .contains("page=7");
    }

    @Test
    void theSamePageAgainEndsWithASentence() {
        var read = FeedReading.ofWeb(
                format, "https://lipas.example/v1/sports-places", page -> Optional.of("[" + place(1) + "]"));
        assertThat(read.fault).hasMessageContaining("gives the same page again");
    }

    @Test
    void aThousandRealPlacesGiveAThousandListings() {
        var read = FeedReading.ofFile(format, FeedReading.sharedData("lipas/sports-places-1000.json"));
        assertThat(read.fault).isNull();
        assertThat(read.counts()).isEqualTo(Map.of("Accepted", 1000));
        assertThat(read.unknownCodes).isEmpty();
        assertThat(read.records)
                .map(record -> ((FeedRecord.Accepted) record).listing().content())
                .allSatisfy(content -> {
                    assertThat(content.places().getFirst().coordinates()).isNotNull();
                    assertThat(content.area().municipalities()).hasSize(1);
                });
    }

    @Test
    void theExampleFeedIsUnderstoodWhole() {
        var file = FeedReading.example("lipas/sports-places.json");
        var read = FeedReading.ofFile(format, file);
        assertThat(read.counts()).containsOnlyKeys("Accepted");
        assertThat(read.unknownCodes).isEmpty();
    }

    private static String place(int id) {
        return "{\"sportsPlaceId\":%d,\"name\":\"Kenttä\",\"type\":{\"typeCode\":1120}}".formatted(id);
    }
}
