package fi.palvelutarjotin.web.query;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.classification.ServiceLanguages;
import fi.palvelutarjotin.catalog.classification.TargetGroup;
import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Theme;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.County;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.condition.DayPart;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.reading.UnderstoodKind;
import fi.palvelutarjotin.indexer.search.Conditions;
import fi.palvelutarjotin.indexer.search.DaySpan;
import fi.palvelutarjotin.indexer.search.Near;
import fi.palvelutarjotin.indexer.search.SortOrder;
import fi.palvelutarjotin.indexer.search.When;
import fi.palvelutarjotin.indexer.search.Wording;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SearchStateTest {

    private static final Themes THEMES = new Themes();
    private static final TargetGroups GROUPS = new TargetGroups();
    private static final Municipalities MUNICIPALITIES = new Municipalities();
    private static final ServiceLanguages LANGUAGES = new ServiceLanguages();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final SearchStateParser PARSER = new SearchStateParser(
            new FacetCodes(THEMES, GROUPS, MUNICIPALITIES, LANGUAGES),
            MUNICIPALITIES,
            Clock.fixed(TODAY.atTime(12, 0).atZone(Schedule.ZONE).toInstant(), ZoneOffset.UTC));

    private static ParsedSearch parse(String query) {
        return PARSER.parseForProgram(QueryString.read(query).orElseThrow());
    }

    @Property
    void anAddressSaysTheWholeState(@ForAll("states") SearchState state) {
        assertThat(parse(state.toQuery())).isEqualTo(new ParsedSearch.Valid(state));
        assertThat(PARSER.parseForPage(QueryString.read(state.toPageQuery()).orElseThrow(), state.language()))
                .isEqualTo(new ParsedSearch.Valid(state));
    }

    @Property
    void aStateHasOneAddress(@ForAll("states") SearchState state) {
        var address = state.toQuery();

        assertThat(parse(address).state().toQuery()).isEqualTo(address);
    }

    @Property
    void whateverIsTypedCanBeRead(@ForAll String anything) {
        QueryString.read(anything).ifPresent(parameters -> {
            var usable = PARSER.parseForProgram(parameters).state();
            assertThat(usable.toRequest()).isNotNull();
            assertThat(parse(usable.toQuery())).isEqualTo(new ParsedSearch.Valid(usable));
        });
    }

    @Provide
    Arbitrary<SearchState> states() {
        var words = Arbitraries.strings().all().ofMaxLength(60);
        var chosen = Arbitraries.maps(
                        Arbitraries.of(FacetName.values()),
                        Arbitraries.integers().between(0, 40).set().ofMaxSize(4))
                .map(SearchStateTest::codes);
        var pageSize = Combinators.combine(
                        Arbitraries.integers().between(1, 100),
                        Arbitraries.integers().between(1, 100))
                .as(List::of);
        return Combinators.combine(
                        words,
                        Arbitraries.of(Language.class),
                        chosen,
                        conditions(),
                        wordings(),
                        Arbitraries.of(SortOrder.class),
                        pageSize)
                .as((typed, language, codes, conditions, wording, sort, numbers) -> new SearchState(
                        typed, language, codes, conditions, wording, sort, numbers.get(0), numbers.get(1)));
    }

    private static Arbitrary<Wording> wordings() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(UnderstoodKind.class).set())
                .as(Wording::new);
    }

    private static Arbitrary<Conditions> conditions() {
        return Combinators.combine(
                        whens(),
                        nears().injectNull(0.5),
                        Arbitraries.integers().between(0, Conditions.OLDEST).injectNull(0.5),
                        Arbitraries.of(AccessProfile.class).injectNull(0.5),
                        Arbitraries.longs()
                                .map(number -> new UUID(number, ~number))
                                .injectNull(0.7))
                .as((when, near, age, access, organisation) ->
                        new Conditions(when, near, age, access).withOrganisation(organisation));
    }

    private static Arbitrary<When> whens() {
        var days = Arbitraries.integers().between(0, 26 * 7).map(TODAY::plusDays);
        return Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set(),
                        Arbitraries.of(DayPart.class).set(),
                        Arbitraries.of(DaySpan.class).injectNull(0.5),
                        days.injectNull(0.5),
                        days.injectNull(0.5))
                .as((weekdays, parts, span, from, to) -> new When(
                        weekdays, parts, span, from, from != null && to != null && to.isBefore(from) ? from : to));
    }

    private static Arbitrary<Near> nears() {
        var within = Arbitraries.integers().between(1, Near.FURTHEST).injectNull(0.3);
        var centres = Combinators.combine(Arbitraries.of(List.copyOf(MUNICIPALITIES.all())), within)
                .as(Near::centreOf);
        var points = Combinators.combine(
                        Arbitraries.doubles().between(59.3, 70.2),
                        Arbitraries.doubles().between(19.0, 31.7),
                        within)
                .as((north, east, kilometres) -> Near.point(new Coordinates(north, east), kilometres));
        return Arbitraries.oneOf(centres, points);
    }

    private static Map<FacetName, Set<String>> codes(Map<FacetName, Set<Integer>> picks) {
        return picks.entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> {
            var all = codesOf(entry.getKey());
            return entry.getValue().stream()
                    .map(pick -> all.get(pick % all.size()))
                    .collect(java.util.stream.Collectors.toSet());
        }));
    }

    private static List<String> codesOf(FacetName facet) {
        return switch (facet) {
            case THEME -> THEMES.all().stream().map(Theme::code).toList();
            case TARGET_GROUP -> GROUPS.all().stream().map(TargetGroup::code).toList();
            case PLACE ->
                Stream.concat(
                                MUNICIPALITIES.counties().stream().map(County::code),
                                MUNICIPALITIES.all().stream().map(Municipality::code))
                        .toList();
            case KIND -> List.of("activity", "event", "support", "volunteering", "place");
            case PRICE -> List.of("free", "paid", "unknown");
            case CHANNEL -> List.of("place", "online", "phone", "home");
            case CONTENT_LANGUAGE -> List.copyOf(LANGUAGES.names().keySet());
        };
    }

    @Example
    void whatIsUsualIsLeftOutAndTheRestIsInOrder() {
        var state = SearchState.start(Language.SV)
                .withWords("  tuoli   jumppa ")
                .with(FacetName.THEME, "nature")
                .with(FacetName.PLACE, "858")
                .with(FacetName.PLACE, "02")
                .with(FacetName.THEME, "exercise")
                .withPage(2);

        assertThat(state.toQuery())
                .isEqualTo("county=02&lang=sv&municipality=858&page=2&q=tuoli+jumppa&theme=exercise&theme=nature");
        assertThat(SearchState.start(Language.FI).toQuery()).isEmpty();
        assertThat(SearchState.start(Language.SE).toPageQuery()).isEmpty();
    }

    @Example
    void conditionsStandInTheAddressInTheOrderOfTheirNames() {
        var when = When.ANY
                .withWeekdays(Set.of(DayOfWeek.SUNDAY, DayOfWeek.FRIDAY))
                .withParts(Set.of(DayPart.EVENING))
                .withSpan(DaySpan.WEEK)
                .withDates(TODAY, TODAY.plusDays(7));
        var near = Near.centreOf(MUNICIPALITIES.find("858").orElseThrow(), 25);
        var state = SearchState.start(Language.FI)
                .withConditions(new Conditions(when, near, 70, AccessProfile.WALKING))
                .withSort(SortOrder.NEAREST);

        assertThat(state.toQuery())
                .isEqualTo("accessibility=walking&age=70&from=2026-11-24&near=858&partOfDay=evening"
                        + "&sort=nearest&to=2026-12-01&weekday=friday&weekday=sunday&when=week&within=25");
        assertThat(state.withoutChoices()).isEqualTo(SearchState.start(Language.FI));
        assertThat(state.isOpen()).isFalse();
    }

    @Example
    void howTheWordsAreTakenStandsInTheAddressAsLongAsTheWordsDo() {
        var state = SearchState.start(Language.FI)
                .withWords("kirjsto salo")
                .asTyped()
                .withOnlyWords(UnderstoodKind.NEAR_ME)
                .withOnlyWords(UnderstoodKind.MUNICIPALITY);

        assertThat(state.toQuery()).isEqualTo("asTyped=true&onlyWords=municipality&onlyWords=near-me&q=kirjsto+salo");
        assertThat(state.toRequest().wording()).isEqualTo(state.wording());
        assertThat(state.with(FacetName.KIND, "event").withoutChoices()).isEqualTo(state);
        assertThat(state.withWords("kirjasto").toQuery()).isEqualTo("q=kirjasto");
    }

    @Example
    void aChangeOfChoiceLeadsToTheFirstPage() {
        var state = SearchState.start(Language.FI).with(FacetName.KIND, "event").withPage(7);

        assertThat(state.without(FacetName.KIND, "event")).isEqualTo(SearchState.start(Language.FI));
        assertThat(state.withSort(SortOrder.NAME).page()).isEqualTo(1);
        assertThat(state.withWords("uinti").page()).isEqualTo(1);
    }
}
