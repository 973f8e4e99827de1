package fi.palvelutarjotin.indexer.search;

import static fi.palvelutarjotin.catalog.testing.SampleListings.JARVENPAA;
import static fi.palvelutarjotin.catalog.testing.SampleListings.TUUSULA;
import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.association;
import static fi.palvelutarjotin.catalog.testing.SampleListings.draft;
import static fi.palvelutarjotin.catalog.testing.SampleListings.fi;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.testing.TestIndex;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LuceneSearchTest {

    private final TestIndex index = TestIndex.start();

    @AfterEach
    void close() {
        index.close();
    }

    private void given(FeedRecord... records) {
        index.take(List.of(records));
        index.catchUp();
    }

    @Test
    void anInflectedWordFindsItsOtherForms() {
        given(
                accepted("1", draft("Kuntosali senioreille").content()),
                accepted("2", draft("Kuoro").content()));

        assertThat(index.names(index.search("kuntosalilla"))).containsExactly("Kuntosali senioreille");
    }

    @Test
    void aWordInTheNameWeighsMoreThanTheSameWordInRunningText() {
        given(
                accepted(
                        "1",
                        draft("Kyläilta")
                                .description(fi("Illan aluksi laulaa kuoro, sitten juodaan kahvia."))
                                .content()),
                accepted(
                        "2",
                        draft("Kuoro").description(fi("Lauletaan yhdessä.")).content()));

        assertThat(index.names(index.search("kuoro"))).containsExactly("Kuoro", "Kyläilta");
    }

    @Test
    void anOrganisationIsFoundByItsName() {
        given(accepted("1", draft("Tuolijumppa").content(), association("Tuusulan Liikkujat ry", "9000000-3")));

        assertThat(index.names(index.search("liikkujat"))).containsExactly("Tuolijumppa");
    }

    @Test
    void aThemesSwedishNameFindsAFinnishListing() {
        given(accepted(
                "1",
                draft("Kyläkahvila").themes(Set.of("community.peer-support")).content()));

        assertThat(index.names(index.search("kamratstöd"))).containsExactly("Kyläkahvila");
    }

    @Test
    void whatIsNationwideOrOnlineIsFoundInEveryMunicipalityAfterWhatIsAtHomeThere() {
        given(
                accepted(
                        "1",
                        draft("Ryhmä verkossa").channels(Set.of(Channel.ONLINE)).content()),
                accepted(
                        "2",
                        draft("Ryhmä koko maassa").area(AreaServed.NATIONWIDE).content()),
                accepted("3", draft("Ryhmä Järvenpäässä").area(in(JARVENPAA)).content()),
                accepted(
                        "4",
                        draft("Paikallinen, jossa sana on vain kuvauksessa")
                                .description(fi("Pitkä kuvaus, jonka lopussa mainitaan ryhmä."))
                                .area(in(TUUSULA))
                                .content()));

        var names = index.names(index.search("ryhmä", Map.of(FacetName.PLACE, Set.of(TUUSULA)), SortOrder.RELEVANCE));

        assertThat(names).first().isEqualTo("Paikallinen, jossa sana on vain kuvauksessa");
        assertThat(names).hasSize(3).doesNotContain("Ryhmä Järvenpäässä");
    }

    @Test
    void whatIsOverIsNotFound() {
        var past = LocalDateTime.of(2020, 5, 1, 12, 0);
        given(
                accepted(
                        "1",
                        draft("Mennyt juhla")
                                .schedule(Schedule.dates(List.of(Occurrence.at(past, null))))
                                .content()),
                accepted("2", draft("Jatkuva juhla").content()));

        assertThat(index.names(index.search("juhla"))).containsExactly("Jatkuva juhla");
    }

    @Test
    void theNextTimeComesFirstWhenAskedFor() {
        var now = LocalDateTime.now(Schedule.ZONE);
        given(
                accepted("1", draft("Ei aikaa").content()),
                accepted("2", draft("Ylihuomenna").schedule(on(now.plusDays(2))).content()),
                accepted("3", draft("Huomenna").schedule(on(now.plusDays(1))).content()));

        assertThat(index.names(index.search("", Map.of(), SortOrder.NEXT_TIME)))
                .containsExactly("Huomenna", "Ylihuomenna", "Ei aikaa");
    }

    @Test
    void namesAreInTheOrderOfTheFinnishAlphabet() {
        given(
                accepted("1", draft("Öljyvärimaalaus").content()),
                accepted("2", draft("Ahkerat kädet").content()),
                accepted("3", draft("Äijäkerho").content()),
                accepted("4", draft("zumba").content()));

        assertThat(index.names(index.search("", Map.of(), SortOrder.NAME)))
                .containsExactly("Ahkerat kädet", "zumba", "Äijäkerho", "Öljyvärimaalaus");
    }

    @Test
    void theFoundWordIsMarkedInTheTextWhereItStands() {
        given(accepted(
                "1",
                draft("Tuolijumppa")
                        .summary(fi("Kevyttä liikuntaa."))
                        .description(fi("Tule sellaisena kuin olet. Ohjaaja auttaa kuntosalilaitteissa. Kahvia on."))
                        .content()));

        var hit = index.search("ohjaajat").hits().getFirst();

        assertThat(hit.text())
                .isNotNull()
                .satisfies(text -> assertThat(text.parts()).contains(new Snippet.Part("Ohjaaja", true)));
    }

    @Test
    void aListingInAnotherLanguageIsShownInItsOwnAndSaysSo() {
        given(accepted(
                "1",
                ListingContent.draft(ListingKind.ACTIVITY, LocalizedText.of(Language.SV, "Språkcafé"))
                        .content()));

        var hit = index.search("språkcafé").hits().getFirst();

        assertThat(hit.nameLanguage()).isEqualTo(Language.SV);
    }

    @Test
    void whenNothingHasEnoughOfTheWordsThoseWithAnyOfThemAreGivenAndThatIsSaid() {
        given(accepted("1", draft("Sukankudontapiiri").content()));

        var result = index.search("sukankudontapiiri avaruudessa vuorilla");

        assertThat(index.names(result)).containsExactly("Sukankudontapiiri");
        assertThat(result.anyWord()).isTrue();
    }

    @Test
    void strangeSignsAreOnlyText() {
        given(accepted("1", draft("Tuolijumppa").content()));

        for (var strange : List.of("\"", "name_fi:*", "((((", "a AND", "*", "\u0000", "😀", "\\", "~", "/")) {
            assertThat(index.search(strange).total()).as(strange).isLessThanOrEqualTo(1);
        }
    }

    private static AreaServed in(String municipality) {
        return AreaServed.municipalities(Set.of(municipality));
    }

    private static Schedule on(LocalDateTime time) {
        return Schedule.dates(List.of(Occurrence.at(time, null)));
    }
}
