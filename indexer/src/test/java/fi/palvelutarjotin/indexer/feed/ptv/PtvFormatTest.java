package fi.palvelutarjotin.indexer.feed.ptv;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.organisation.OrganisationScope;
import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.Collected;
import fi.palvelutarjotin.indexer.feed.ReadOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PtvFormatTest {

    private static final Path FIXTURES = Path.of("src/test/resources/ptv");
    private static final PtvFormat FORMAT = new PtvFormat(new Municipalities());
    private static final Collected READ = new Collected();

    @BeforeAll
    static void readFixtures() throws IOException {
        assertThat(FORMAT.read(Inputs.disk(FIXTURES), READ)).isEqualTo(ReadOutcome.SNAPSHOT);
    }

    private static ListingContent gymnastics() {
        return READ.content(service(1));
    }

    private static String service(int number) {
        return "50000000-0000-0000-0000-00000000000" + number;
    }

    @Test
    void everyObjectEndsAsExactlyOneOutcome() {
        assertThat(READ.records).hasSize(4 + 3 + 9);
        assertThat(READ.all(FeedRecord.Accepted.class))
                .extracting(FeedRecord::id)
                .containsExactly(service(1), service(2), service(6));
        assertThat(READ.all(FeedRecord.Rejected.class))
                .extracting(FeedRecord.Rejected::reason)
                .containsExactlyInAnyOrder(
                        "The type of the service channel is not known",
                        "The organisation has no name",
                        "Not a service, a service channel or an organisation",
                        "Not a service, a service channel or an organisation",
                        "The service has no name in Finnish, Swedish, English or Northern Sámi",
                        "A field has the wrong type",
                        "A required field is missing");
    }

    @Test
    void whatIsNotPublishedAtItsSourceIsNotPublishedHere() {
        assertThat(READ.all(FeedRecord.Unpublished.class))
                .filteredOn(record -> record.id().equals(service(4)))
                .extracting(FeedRecord.Unpublished::reason)
                .containsExactly("Not published at its source: Modified");
    }

    @Test
    void namesAreKeptInTheCataloguesLanguagesAndSeIsNorthernSami() {
        assertThat(gymnastics().name().texts())
                .hasSize(3)
                .containsEntry(Language.SV, "Stolgymnastik")
                .containsEntry(Language.SE, "Stuollojumppa");
        assertThat(READ.content(service(2)).name()).isEqualTo(LocalizedText.of(Language.SV, "Simhallen"));
    }

    @Test
    void theGeneralDescriptionComesBeforeTheOwnDetailAndOnlyInTheServicesLanguages() {
        assertThat(gymnastics().description().texts())
                .containsExactly(Map.entry(
                        Language.FI, "Jumppa on ikäihmisille.\n\nTäällä jumpataan tiistaisin.\n\nTule vain."));
        assertThat(gymnastics().summary().texts())
                .containsEntry(Language.FI, "Kevyt jumppa istuen.")
                .containsEntry(Language.SV, "Gymnastik i stol.");
    }

    @Test
    void classesAreKnownByCodeAndByIdentifier() {
        assertThat(gymnastics().themes()).isNotEmpty().allMatch(theme -> theme.startsWith("exercise"));
        assertThat(gymnastics().kind()).isEqualTo(ListingKind.ACTIVITY);
        assertThat(gymnastics().targetGroups()).containsExactly("older-people");
        assertThat(READ.content(service(2)).targetGroups()).containsExactly("carers");
        assertThat(READ.content(service(6)).kind()).isEqualTo(ListingKind.SUPPORT);
    }

    @Test
    void unknownCodesAreNotedAndKeepNothingOut() {
        assertThat(READ.notices)
                .containsExactlyInAnyOrder(
                        "y-tunnus: 1234567-8",
                        "ptv-service-classes: P99.9",
                        "municipalities: 998",
                        "feed-languages: ptv xx",
                        "ptv-service-channels: c0000000-0000-0000-0000-000000000009");
        assertThat(gymnastics().languages()).containsExactly("fi", "se", "sv");
    }

    @Test
    void theAreaIsOfCountiesAndOfMunicipalitiesInForce() {
        assertThat(gymnastics().area().counties()).containsExactly("17");
        assertThat(gymnastics().area().municipalities()).containsExactly("905");
        assertThat(READ.content(service(2)).area()).isEqualTo(AreaServed.NATIONWIDE_EXCEPT_ALAND);
        assertThat(READ.content(service(6)).area()).isEqualTo(AreaServed.NATIONWIDE);
    }

    @Test
    void keywordsAreOtherNamesOwnWordsAndTerms() {
        assertThat(gymnastics().keywords())
                .extracting(word -> word.in(Language.FI).orElse(""))
                .containsExactly("Jumppa istuen", "tuolijumppa", "istumajumppa", "jumppa");
    }

    @Test
    void thePriceIsToldWithItsWords() {
        assertThat(gymnastics().price()).isEqualTo(new Price(Price.Kind.PAID, LocalizedText.of(Language.FI, "2 €")));
        assertThat(READ.content(service(6)).price().kind()).isEqualTo(Price.Kind.FREE);
        assertThat(READ.content(service(2)).price()).isEqualTo(Price.UNKNOWN);
    }

    @Test
    void placesHaveTheirAddressInEachLanguageAndCoordinatesWhenThoseAreInFinland() {
        var places = gymnastics().places();
        assertThat(places).hasSize(2);
        var place = places.getFirst();
        assertThat(place.name().in(Language.SV)).contains("Myllystugan");
        assertThat(place.street().in(Language.SV)).contains("Kvarnvägen 3 B");
        assertThat(place.postOffice()).isEqualTo("VAASA");
        assertThat(place.municipality()).isEqualTo("905");
        assertThat(requireNonNull(place.coordinates()).inFinland()).isTrue();
        assertThat(places.getLast().coordinates()).isNull();
    }

    @Test
    void anAccessibilitySentenceThatDeniesAnythingStatesNoFact() {
        assertThat(gymnastics().places().getFirst().accessibility()).containsExactly(AccessibilityFact.INDUCTION_LOOP);
    }

    @Test
    void contactsAreThoseOfTheChannelsOnceEachAndWithoutPlaceholders() {
        assertThat(gymnastics().contacts())
                .extracting(contact -> contact.value())
                .containsExactly(
                        "+358 401234567",
                        "029500",
                        "tupa@mylly.example",
                        "https://www.mylly.example",
                        "+358 401112223",
                        "https://mylly.example/lomake.pdf");
        assertThat(gymnastics().contacts().getFirst().description().texts())
                .containsEntry(Language.FI, "Päivystäjä")
                .containsEntry(Language.SV, "Jouren");
        assertThat(gymnastics().channels()).containsExactly(Channel.PLACE, Channel.PHONE);
    }

    @Test
    void openingHoursAreWeeklyTimesAndHolidaysAreDaysOff() {
        assertThat(gymnastics().schedule().weekly()).hasSize(4);
        assertThat(gymnastics().schedule().exceptions())
                .containsExactly(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26));
    }

    @Test
    void theResponsibleOrganisationIsTheOneAndAWrongBusinessIdIsLeftOut() {
        var organisation = requireNonNull(READ.listing(service(1)).organisation());
        assertThat(organisation.kind()).isEqualTo(OrganisationKind.ASSOCIATION);
        assertThat(organisation.scope()).isEqualTo(OrganisationScope.LOCAL);
        assertThat(organisation.businessId()).isNull();
    }

    @Test
    void anOrganisationThatIsOnlyNamedIsTakenByItsName() {
        var organisation = requireNonNull(READ.listing(service(2)).organisation());
        assertThat(organisation.name()).isEqualTo(LocalizedText.of(Language.SV, "Vasa simsällskap rf"));
        assertThat(organisation.kind()).isEqualTo(OrganisationKind.ASSOCIATION);
    }

    @Test
    void timesWithoutAZoneAreUniversalTime() {
        assertThat(READ.listing(service(2)).modified()).isEqualTo(Instant.parse("2017-10-31T08:15:43.515627Z"));
    }

    @Test
    void aSingleServiceInAFileIsRead(@TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("one.json"),
                "\uFEFF{\"id\":\"x\",\"serviceNames\":[{\"language\":\"fi\",\"value\":\"Yksi\",\"type\":\"Name\"}]}");
        var read = new Collected();
        FORMAT.read(Inputs.disk(file), read);
        assertThat(read.content("x").name().in(Language.FI)).contains("Yksi");
    }

    @Test
    void aBrokenFileIsNamedAfterAllElseIsRead(@TempDir Path folder) throws IOException {
        var service = "{\"id\":\"%s\",\"serviceNames\":[{\"language\":\"fi\",\"value\":\"P\",\"type\":\"Name\"}]}";
        Files.writeString(
                folder.resolve("a.json"),
                "[" + service.formatted("a1") + "," + service.formatted("a2").substring(0, 30));
        Files.writeString(folder.resolve("b.json"), service.formatted("b1"));
        Files.writeString(folder.resolve("c.json"), "{\"pageNumber\":1,\"itemList\":[]}");
        var read = new Collected();
        assertThatThrownBy(() -> FORMAT.read(Inputs.disk(folder), read))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("1 of 3 files could not be read to the end: a.json: The document is not whole");
        assertThat(read.records).extracting(FeedRecord::id).containsExactly("a1", "b1");
    }

    @Test
    void anEmptyFolderIsAFaultAndNotAnEmptyFeed(@TempDir Path folder) {
        assertThatThrownBy(() -> FORMAT.read(Inputs.disk(folder), new Collected()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("There is no .json file in the folder");
    }
}
