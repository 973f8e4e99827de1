package fi.palvelutarjotin.indexer.feed.lahella;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.listing.Registration;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.FeedReading;
import fi.palvelutarjotin.indexer.feed.ReadOutcome;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LahellaFormatTest {

    private static final InstantSource NOVEMBER = InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));

    private final LahellaFormat format = new LahellaFormat(new Municipalities(), NOVEMBER);

    private FeedReading fixture() {
        return FeedReading.ofFile(format, FeedReading.fixture("lahella/notices.json"));
    }

    @Test
    void textsComeInTheCataloguesLanguagesAndWithoutMarkup() {
        var coffee = fixture().content("coffee");
        assertThat(coffee.name())
                .isEqualTo(new LocalizedText(Map.of(
                        Language.FI, "Omaishoitajien kahvit",
                        Language.SV, "Närståendevårdarnas kaffe",
                        Language.SE, "Gáfestallan")));
        assertThat(coffee.description().in(Language.FI))
                .contains("Istumme pöydän ääreen.\n\nVoit lähteä kesken.\n\nPunainen puutalo.");
        assertThat(coffee.languages()).containsExactlyInAnyOrder("fi", "se", "fse");
    }

    @Test
    void aScriptNeverReachesTheCatalogue() {
        var read = fixture();
        assertThat(read.content("concert").toString()).doesNotContain("<", "alert");
        assertThat(read.content("coffee").contacts().toString()).doesNotContain("javascript");
    }

    @Test
    void theOrganisationComesWithItsBusinessId() {
        var organisation = Objects.requireNonNull(fixture().listing("coffee").organisation());
        assertThat(organisation.name().in(Language.SV)).contains("Närståendevårdare rf (esimerkki)");
        assertThat(organisation.name().in(Language.FI)).contains("Omaishoitajat ry (esimerkki)");
        assertThat(organisation.businessId()).isEqualTo("0586977-6");
        assertThat(organisation.kind()).isEqualTo(OrganisationKind.ASSOCIATION);
    }

    @Test
    void severalAgeGroupsAreJoined() {
        var coffee = fixture().content("coffee");
        assertThat(coffee.ages()).isEqualTo(new Ages(30, null));
        assertThat(coffee.targetGroups()).containsExactly("older-people");
        assertThat(coffee.keywords())
                .extracting(word -> word.in(Language.FI).orElseThrow())
                .containsExactly("naiset");
    }

    @Test
    void everyAgeGroupTogetherMeansEverybody() {
        var task = fixture().content("task");
        assertThat(task.ages()).isEqualTo(Ages.ANY);
        assertThat(task.targetGroups()).isEmpty();
    }

    @Test
    void uusimaaMeansItsFourCountiesAndHelsinki() {
        var area = fixture().content("coffee").area();
        assertThat(area.counties()).containsExactly("01", "02", "03", "04", "90");
    }

    @Test
    void anAbolishedMunicipalityIsItsSuccessorAndAMisencodedOneIsReported() {
        var read = fixture();
        assertThat(read.content("coffee").area().municipalities()).containsExactly("541", "858");
        assertThat(read.unknownCodes)
                .contains("municipalities city/FI/Säkyl\ufffd\ufffd", "lahella-codes ht_uusi", "feed-languages tlh");
    }

    @Test
    void noRegionMeansTheWholeCountry() {
        assertThat(fixture().content("task").area()).isEqualTo(AreaServed.NATIONWIDE);
    }

    @Test
    void hybridIsAPlaceAndOnline() {
        var coffee = fixture().content("coffee");
        assertThat(coffee.channels()).containsExactly(Channel.PLACE, Channel.ONLINE);
        var place = coffee.places().getFirst();
        assertThat(place.street().in(Language.FI)).contains("Ruukintie 1");
        assertThat(place.postOffice()).isEqualTo("Kellokoski");
        assertThat(place.accessibility()).containsExactly(AccessibilityFact.WHEELCHAIR);
        assertThat(Objects.requireNonNull(place.coordinates()).longitude()).isEqualTo(25.1074);
    }

    @Test
    void aVillageIsInTheOneMunicipalityThatTheNoticeIsFor() {
        var read = FeedReading.ofDocument(format, """
                [{"_key":"1","traits":{"type":"hobby","translations":{"fi":{"name":"Jumppa"}},"region":["city/FI/Tuusula"],
                "channels":[{"type":["place"],"translations":{"fi":{"address":{"street":"Ruukintie 1","city":"Kellokoski"}}}}]}}]""");
        assertThat(read.content("1").places().getFirst().municipality()).isEqualTo("858");
    }

    @Test
    void signingUpIsToldByTheChannels() {
        var registration = fixture().content("coffee").registration();
        assertThat(registration.need()).isEqualTo(Registration.Need.REQUIRED);
        assertThat(registration.url()).isEqualTo("https://www.kainalo.example/ilmo");
        assertThat(registration.email()).isNull();
        assertThat(registration.instructions().in(Language.FI)).contains("Soita edellisenä päivänä.");
    }

    @Test
    void freeAndPaidTogetherIsPaid() {
        var read = fixture();
        assertThat(read.content("concert").price().kind()).isEqualTo(Price.Kind.PAID);
        assertThat(read.content("coffee").price().kind()).isEqualTo(Price.Kind.FREE);
        assertThat(read.content("coffee").price().details().in(Language.FI)).contains("Kahvi kuuluu.");
    }

    @Test
    void aFormTellsAnEventOnlyWhereTheTimesAgree() {
        var read = fixture();
        assertThat(read.content("concert").kind()).isEqualTo(ListingKind.EVENT);
        assertThat(read.content("weekly-show").kind()).isEqualTo(ListingKind.ACTIVITY);
        assertThat(read.content("coffee").kind()).isEqualTo(ListingKind.SUPPORT);
        assertThat(read.content("task").kind()).isEqualTo(ListingKind.VOLUNTEERING);
    }

    @Test
    void whatIsNotToBeSeenIsUnpublishedWithTheReason() {
        var read = fixture();
        assertThat(read.reason("draft")).isEqualTo("A draft at its source");
        assertThat(read.reason("pending")).isEqualTo("Not yet to be shown at its source");
        assertThat(read.reason("expired")).isEqualTo("No longer to be shown at its source");
        assertThat(read.reason("cancelled")).isEqualTo("Cancelled at its source");
    }

    @Test
    void whatCannotBeReadIsRejectedAndStopsNothing() {
        var read = fixture();
        assertThat(read.records).hasSize(13);
        assertThat(read.reason("nameless")).isEqualTo("It has no name in a language of the catalogue");
        assertThat(read.reason("wrong")).isEqualTo("A field has the wrong type");
        assertThat(read.reason("backwards")).isEqualTo("It ends before it starts");
        assertThat(read.reason("record 12")).isEqualTo("A required field is missing");
        assertThat(read.reason("record 13")).isEqualTo("A field has the wrong type");
    }

    @Test
    void aTextOfFiftyMegabytesIsRejectedAndTheNextRecordIsRead() {
        var read = FeedReading.ofDocument(format, """
                [{"_key":"huge","traits":{"type":"hobby","translations":{"fi":{"name":"%s"}}}},
                {"_key":"next","traits":{"type":"hobby","translations":{"fi":{"name":"Jooga"}}}}]""".formatted("x".repeat(50_000_000)));
        assertThat(read.reason("huge")).isEqualTo("A text is too long");
        assertThat(read.reason("next")).isEqualTo("accepted");
    }

    @Test
    void aFileThatBreaksOffHasGivenWhatStoodBefore() {
        var read = FeedReading.ofDocument(format, """
                {"items":[{"_key":"1","traits":{"type":"hobby","translations":{"fi":{"name":"Jooga"}}}},{"_key":"2","tra""");
        assertThat(read.ids()).containsExactly("1");
        assertThat(read.fault).hasMessageContaining("not whole JSON");
        assertThat(read.outcome).isNull();
    }

    @Test
    void pagesFollowEachOtherByOffset() {
        var read = FeedReading.ofWeb(
                format,
                "https://lahella.example/v1/activities?groups[0]=7".replace("[0]", "%5B0%5D"),
                page -> Optional.of(page.getQuery().contains("skip=0") ? page("a", true) : page("b", false)));
        assertThat(read.ids()).containsExactly("a", "b");
        assertThat(read.checkpoints).containsExactly("skip=1");
        assertThat(read.expected).containsExactly(2L, 2L);
        assertThat(read.outcome).isEqualTo(ReadOutcome.SNAPSHOT);
        assertThat(read.opened.getFirst()).extracting(URI::getQuery).asString().contains("groups[0]=7", "limit=100");
    }

    @Test
    void aBrokenRunGoesOnWhereItStopped() {
        var read = FeedReading.ofWeb(
                format, "https://lahella.example/", page -> Optional.of(page("z", false)), "skip=300", null);
        assertThat(read.opened)
                .singleElement()
                .extracting(URI::getQuery)
                .asString()
                .contains("skip=300");
    }

    @Test
    void theSamePageAgainEndsWithASentence() {
        var read = FeedReading.ofWeb(format, "https://lahella.example/", page -> Optional.of(page("a", true)));
        assertThat(read.fault).hasMessageContaining("gives the same page again");
    }

    @Test
    void anEmptyPageThatPromisesMoreIsNoEnd() {
        var read = FeedReading.ofWeb(
                format, "https://lahella.example/", page -> Optional.of("{\"items\":[],\"hasMore\":true}"));
        assertThat(read.fault).hasMessageContaining("says that there is more");
    }

    @Test
    void theExampleFeedIsUnderstoodWhole() {
        var file = FeedReading.example("lahella/keski-uusimaa.json");
        var read = FeedReading.ofFile(format, file);
        assertThat(read.fault).isNull();
        assertThat(read.counts()).containsKey("Accepted").doesNotContainKey("Rejected");
        assertThat(read.unknownCodes)
                .as("the example feed has two unknown codes on purpose")
                .isSubsetOf("lahella-codes ht_tuntematon", "municipalities city/FI/Säkyl\ufffd\ufffd");
    }

    private static String page(String id, boolean more) {
        return """
                {"items":[{"_key":"%s","traits":{"type":"hobby","translations":{"fi":{"name":"Jooga"}}}}],"total":2,"hasMore":%s}""".formatted(id, more);
    }
}
