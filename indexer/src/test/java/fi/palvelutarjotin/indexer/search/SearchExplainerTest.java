package fi.palvelutarjotin.indexer.search;

import static fi.palvelutarjotin.catalog.testing.SampleListings.JARVENPAA;
import static fi.palvelutarjotin.catalog.testing.SampleListings.TUUSULA;
import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.association;
import static fi.palvelutarjotin.catalog.testing.SampleListings.draft;
import static fi.palvelutarjotin.catalog.testing.SampleListings.fi;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.need.LocalizedWords;
import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.catalog.need.Needs;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.index.IndexSchema.Text;
import fi.palvelutarjotin.indexer.need.NeedLexicon;
import fi.palvelutarjotin.indexer.reading.Understood;
import fi.palvelutarjotin.indexer.search.Match.By;
import fi.palvelutarjotin.indexer.search.ReadQuestion.Role;
import fi.palvelutarjotin.indexer.search.Standing.WordsFit;
import fi.palvelutarjotin.indexer.testing.TestIndex;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchExplainerTest {

    private final TestIndex index = TestIndex.start();

    @AfterEach
    void close() {
        index.close();
    }

    private void given(FeedRecord... records) {
        index.take(List.of(records));
        index.catchUp();
    }

    private UUID id(String name) {
        return index.search("", Map.of(), SortOrder.NAME).hits().stream()
                .filter(hit -> hit.listing()
                        .name()
                        .bestFor(Language.FI)
                        .orElseThrow()
                        .text()
                        .equals(name))
                .map(hit -> UUID.fromString(hit.listing().id()))
                .findFirst()
                .orElseThrow();
    }

    /** The one listing that is published, whether or not it can be found. */
    private UUID published() {
        var all = new ArrayList<UUID>();
        index.get(Listings.class).forEachPublished(listing -> all.add(listing.id()));
        return all.getFirst();
    }

    private Explanation explain(SearchRequest request) {
        return index.get(SearchExplainer.class).explain(request);
    }

    private ListingExplanation explain(SearchRequest request, UUID id) {
        return Objects.requireNonNull(
                index.get(SearchExplainer.class).explain(request, id).listing());
    }

    private ListingExplanation explain(String words, String name) {
        return explain(request(words), id(name));
    }

    private static SearchRequest request(String words) {
        return request(words, Map.of(), Conditions.none());
    }

    private static SearchRequest request(String words, Map<FacetName, Set<String>> chosen, Conditions conditions) {
        return new SearchRequest(words, Language.FI, chosen, conditions, SortOrder.RELEVANCE, 1, 20);
    }

    private static List<Match.InText> inText(ListingExplanation explanation) {
        return explanation.matches().stream()
                .filter(Match.InText.class::isInstance)
                .map(Match.InText.class::cast)
                .toList();
    }

    @Test
    void aWordFoundInflectedIsToldByItsBaseFormAndTheListingsOwnWord() {
        given(
                accepted("1", draft("Kuorot laulavat").content()),
                accepted("2", draft("Jumppa").content()));

        var told = explain("kuorossa", "Kuorot laulavat");

        assertThat(told.standing()).isEqualTo(new Standing.Found(WordsFit.SURELY, 1));
        assertThat(inText(told)).anySatisfy(match -> {
            assertThat(match.by()).isEqualTo(By.BASE_FORM);
            assertThat(match.texts()).containsExactly(Text.NAME);
            assertThat(match.found()).containsExactly("kuorot");
            assertThat(match.cause()).isEqualTo(new Cause.Typed(List.of("kuorossa")));
        });
    }

    @Test
    void aWordFoundInsideALongerOneIsToldSo() {
        given(accepted(
                "1",
                draft("Keskiviikkoilta")
                        .description(fi("Mukana on vertaistukiryhmä."))
                        .content()));

        assertThat(inText(explain("vertaistuki", "Keskiviikkoilta"))).anySatisfy(match -> {
            assertThat(match.by()).isEqualTo(By.INSIDE);
            assertThat(match.texts()).containsExactly(Text.DESCRIPTION);
            assertThat(match.found()).containsExactly("vertaistukiryhmä");
        });
    }

    @Test
    void aServiceOfANeedThatWasSpokenOfIsToldWithTheNeed() {
        index.get(Needs.class)
                .save(Need.own(
                        "zither",
                        LocalizedWords.of(Language.FI, "kannelta soittamaan"),
                        LocalizedWords.of(Language.FI, "kantelepiiri"),
                        List.of(),
                        0.9));
        index.get(NeedLexicon.class).refresh();
        given(accepted("1", draft("Kantelepiiri").content()));

        var request = request("kannelta soittamaan");
        assertThat(explain(request).question().needs())
                .anySatisfy(need -> assertThat(need.services())
                        .containsExactly(new ReadQuestion.Name(Language.FI, "kantelepiiri")));
        var told = explain(request, id("Kantelepiiri"));
        assertThat(told.standing()).isEqualTo(new Standing.Found(WordsFit.SERVICE, 1));
        assertThat(inText(told))
                .anySatisfy(match -> assertThat(match.cause())
                        .isEqualTo(new Cause.Service("zither", Language.FI, List.of("kantelepiiri"))));
    }

    @Test
    void whatAFacetDropsIsToldWithTheListingsOwnValues() {
        given(accepted(
                "1",
                draft("Nuorten kuoro")
                        .targetGroups(Set.of("youth"))
                        .area(AreaServed.municipalities(Set.of(TUUSULA)))
                        .content()));

        var chosen =
                Map.of(FacetName.TARGET_GROUP, Set.of("older-people"), FacetName.PLACE, Set.of(TUUSULA, JARVENPAA));
        var told = explain(request("kuoro", chosen, Conditions.none()), id("Nuorten kuoro"));

        assertThat(told.standing()).isEqualTo(new Standing.NotFound(WordsFit.SURELY));
        assertThat(told.checks())
                .contains(
                        new Check.InFacet(FacetName.TARGET_GROUP, Set.of("older-people"), Set.of("youth"), false),
                        new Check.InFacet(FacetName.PLACE, Set.of(TUUSULA, JARVENPAA), Set.of(TUUSULA), true));
        assertThat(told.score()).isPositive();
    }

    @Test
    void whatAConditionDropsIsToldWithTheListingsNextTimeAndAges() {
        var schedule = Schedule.weekly(
                List.of(new WeeklyTime(DayOfWeek.TUESDAY, LocalTime.of(10, 0), LocalTime.of(11, 0), 1)));
        given(accepted(
                "1", draft("Kuoro").schedule(schedule).ages(new Ages(60, null)).content()));

        var onSunday = When.ANY.withWeekdays(Set.of(DayOfWeek.SUNDAY));
        var conditions = Conditions.none().withWhen(onSunday).withAge(20);
        var told = explain(request("kuoro", Map.of(), conditions), id("Kuoro"));

        assertThat(told.standing()).isEqualTo(new Standing.NotFound(WordsFit.SURELY));
        assertThat(told.checks()).contains(new Check.ForAge(20, new Ages(60, null), false));
        assertThat(told.checks())
                .filteredOn(Check.AtTime.class::isInstance)
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.passes()).isFalse();
                    assertThat(((Check.AtTime) check).fitting()).isNull();
                    assertThat(Objects.requireNonNull(((Check.AtTime) check).next())
                                    .starts()
                                    .getDayOfWeek())
                            .isEqualTo(DayOfWeek.TUESDAY);
                });
    }

    @Test
    void whatIsOverIsNotFoundAndItsLastDayIsTold() {
        var past = LocalDateTime.of(2020, 5, 1, 12, 0);
        given(accepted(
                "1",
                draft("Mennyt juhla")
                        .schedule(Schedule.dates(List.of(Occurrence.at(past, null))))
                        .content()));

        var all = new java.util.ArrayList<UUID>();
        index.get(fi.palvelutarjotin.catalog.listing.Listings.class).forEachPublished(listing -> all.add(listing.id()));
        var told = explain(request("juhla"), published());

        assertThat(told.standing()).isEqualTo(new Standing.NotFound(WordsFit.SURELY));
        assertThat(told.checks()).containsExactly(new Check.LastDay(LocalDate.of(2020, 5, 1), false));
    }

    @Test
    void anIdThatNobodyHasAndAListingThatIsNotIndexedYetAreToldApart() {
        assertThat(explain(request("kuoro"), UUID.randomUUID()).standing()).isEqualTo(new Standing.Unknown());

        index.take(List.of(accepted("1", draft("Kuoro").content())));
        var all = new java.util.ArrayList<UUID>();
        index.get(fi.palvelutarjotin.catalog.listing.Listings.class).forEachPublished(listing -> all.add(listing.id()));
        assertThat(explain(request("kuoro"), published()).standing()).isEqualTo(new Standing.NotIndexed());
    }

    @Test
    void whatHasOnlySomethingOfTheWordsIsFoundByWideningOnlyAndWhatItLacksIsTold() {
        given(
                accepted("1", draft("Astronomia").content()),
                accepted("2", draft("Keramiikka").content()),
                accepted("3", draft("Lentopallo").content()));

        var request = request("astronomia keramiikka");
        assertThat(explain(request).widened()).isTrue();
        assertThat(explain(request, id("Astronomia"))).satisfies(told -> {
            assertThat(told.standing())
                    .isInstanceOfSatisfying(
                            Standing.Found.class,
                            standing -> assertThat(standing.words()).isEqualTo(WordsFit.SOMETHING));
            assertThat(told.lacks()).containsExactly(List.of("keramiikka"));
        });
        assertThat(explain(request, id("Lentopallo"))).satisfies(told -> {
            assertThat(told.standing()).isEqualTo(new Standing.NotFound(WordsFit.NOTHING));
            assertThat(told.matches()).isEmpty();
            assertThat(told.score()).isZero();
        });
    }

    @Test
    void theWordsAreToldWithTheirCorrectionRoleAndForms() {
        given(
                accepted("1", draft("Kirjasto").content()),
                accepted("2", draft("Kirjasto lukupiiri").content()));

        var question = explain(request("kirjsto ja Tuusulassa")).question();

        assertThat(question.words())
                .extracting(ReadQuestion.Word::typed)
                .containsExactly("kirjsto", "ja", "tuusulassa");
        assertThat(question.words()).extracting(ReadQuestion.Word::corrected).containsExactly("kirjasto", null, null);
        assertThat(question.words())
                .extracting(ReadQuestion.Word::role)
                .containsExactly(Role.TOPIC, Role.SMALL, Role.MODIFIER);
        assertThat(question.words().getFirst().forms().getFirst().baseForms()).contains("kirjasto");
        assertThat(question.understood())
                .singleElement()
                .satisfies(one ->
                        assertThat(((Understood.InMunicipality) one).code()).isEqualTo(TUUSULA));
        assertThat(question.needed()).isEqualTo(1);
    }

    @Test
    void anOrganisationsAndAThemesNameAreToldAsSuch() {
        given(accepted(
                "1",
                draft("Kyläilta").themes(Set.of("community.peer-support")).content(),
                association("Liikkujat ry", "9000000-3")));

        assertThat(inText(explain("liikkujat", "Kyläilta")))
                .anySatisfy(match -> assertThat(match.texts()).containsExactly(Text.ORGANISATION));
        assertThat(inText(explain("vertaistuki", "Kyläilta")))
                .anySatisfy(match -> assertThat(match.texts()).containsExactly(Text.CLASSIFICATION));
    }

    @Test
    void theSharesAddUpToTheScoreOfTheHit() {
        given(
                accepted(
                        "1",
                        draft("Tuolijumppa")
                                .summary(fi("Kevyttä jumppaa ikäihmisille Tuusulassa."))
                                .area(AreaServed.municipalities(Set.of(TUUSULA)))
                                .targetGroups(Set.of("older-people"))
                                .ages(new Ages(60, null))
                                .content()),
                accepted("2", draft("Vesijumppa").content()));

        var request = request(
                "jumppaa ikäihmisille tuusulassa", Map.of(), Conditions.none().withAge(70));
        var told = explain(request, id("Tuolijumppa"));

        assertThat(told.score())
                .isEqualTo(index.search(request).hits().getFirst().score());
        assertThat(told.matches()).anySatisfy(match -> assertThat(match).isInstanceOf(Match.Preferred.class));
        var sum = told.matches().stream().mapToDouble(Match::points).sum() + told.otherPoints();
        assertThat(sum).isCloseTo(told.score(), Offset.offset(0.001));
        assertThat(told.otherPoints()).as("nothing is left untold").isLessThan(0.001f);
    }

    @Test
    void whatLetsAListingBeReliedUponIsToldAsWhatItIs() {
        given(accepted(
                "1",
                draft("Kuoro").summary(fi("Lauletaan yhdessä.")).content(),
                association("Laulajat ry", "9000000-3")));

        assertThat(explain("kuoro", "Kuoro").matches())
                .filteredOn(Match.Reliable.class::isInstance)
                .allMatch(match -> match.points() > 0)
                .extracting(match -> ((Match.Reliable) match).signal())
                .containsExactlyInAnyOrder(Match.Signal.COMPLETENESS, Match.Signal.FRESHNESS);
    }

    @Test
    void inAnotherOrderThanByWordsSignalsHaveNoSayInTheScore() {
        given(accepted("1", draft("Kuoro").summary(fi("Lauletaan yhdessä.")).content()));

        var byName = new SearchRequest("kuoro", Language.FI, Map.of(), SortOrder.NAME, 1, 20);

        assertThat(explain(byName, id("Kuoro")).matches()).noneMatch(Match.Reliable.class::isInstance);
    }
}
