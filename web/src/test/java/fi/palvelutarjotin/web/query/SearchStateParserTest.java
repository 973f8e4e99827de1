package fi.palvelutarjotin.web.query;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.classification.ServiceLanguages;
import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.reading.UnderstoodKind;
import fi.palvelutarjotin.indexer.search.Near;
import fi.palvelutarjotin.indexer.search.Wording;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchStateParserTest {

    /** A Tuesday in Helsinki, where the day begins before it does in Greenwich. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T23:00:00Z"), ZoneOffset.UTC);

    private final SearchStateParser parser = new SearchStateParser(
            new FacetCodes(new Themes(), new TargetGroups(), new Municipalities(), new ServiceLanguages()),
            new Municipalities(),
            CLOCK);

    private ParsedSearch parse(String query) {
        return parser.parseForProgram(QueryString.read(query).orElseThrow());
    }

    private List<BadParameter> problems(String query) {
        return parse(query) instanceof ParsedSearch.Invalid invalid ? invalid.problems() : List.of();
    }

    @Test
    void anEmptyAddressAsksForEverything() {
        assertThat(parse("")).isEqualTo(new ParsedSearch.Valid(SearchState.start(Language.FI)));
    }

    @Test
    void emptyFieldsOfAFormSayNothing() {
        assertThat(parse("q=+&theme=&sort=&page=&lang="))
                .isEqualTo(new ParsedSearch.Valid(SearchState.start(Language.FI)));
    }

    @Test
    void anAbolishedMunicipalityIsItsSuccessor() {
        // Alahärmä became a part of Kauhava in 2009.
        assertThat(parse("municipality=004").state().chosenIn(FacetName.PLACE)).containsExactly("233");
    }

    @Test
    void aCountyCanBeGivenBackAsTheFacetGaveIt() {
        assertThat(parse("municipality=02")).isEqualTo(parse("county=02"));
    }

    @Test
    void theSameValueTwiceIsOneValue() {
        assertThat(parse("theme=nature&theme=nature&page=1&page=1").state().toQuery())
                .isEqualTo("theme=nature");
    }

    @ParameterizedTest
    @CsvSource({
        "theme=xyz, theme, unknown.theme",
        "municipality=999, municipality, unknown.municipality",
        "municipality=91x, municipality, unknown.municipality",
        "county=858, county, unknown.county",
        "targetGroup=all, targetGroup, unknown.targetGroup",
        "kind=Activity, kind, unknown.kind",
        "price=cheap, price, unknown.price",
        "channel=fax, channel, unknown.channel",
        "contentLanguage=xx, contentLanguage, unknown.contentLanguage",
        "sort=name;drop, sort, unknown.sort",
        "lang=no, lang, unknown.lang",
        "size=101, size, size.large",
        "size=0, size, size.number",
        "size=99999999999999999999, size, size.large",
        "page=-1, page, page.number",
        "page=501, page, page.large",
        "page=101&size=100, page, page.large",
        "q=a&q=b, q, values.one",
        "sort=name&sort=next, sort, values.one",
        "weekday=mon, weekday, unknown.weekday",
        "partOfDay=night, partOfDay, unknown.partOfDay",
        "when=tomorrow, when, unknown.when",
        "when=today&when=week, when, values.one",
        "from=24.11.2026, from, date.unknown",
        "from=2026-02-30, from, date.unknown",
        "from=%2B12026-11-24, from, date.far",
        "from=2027-05-26, from, date.far",
        "to=2026-11-23, to, date.past",
        "from=2026-12-02&to=2026-12-01, to, date.order",
        "near=Tusula, near, near.unknown",
        "near=999, near, near.unknown",
        "near=59.9139;10.7522, near, near.unknown",
        "'near=59.9139,10.7522', near, near.outside",
        "within=10, within, within.alone",
        "within=0&near=858, within, within.number",
        "within=201&near=858, within, within.large",
        "sort=nearest, sort, sort.nearest",
        "age=-1, age, age.number",
        "age=121, age, age.number",
        "age=vanha, age, age.number",
        "accessibility=none, accessibility, unknown.accessibility",
        "q=kuoro&asTyped=yes, asTyped, unknown.asTyped",
        "q=kuoro&asTyped=true&asTyped=false, asTyped, values.one",
        "q=kuoro&onlyWords=NEAR_ME, onlyWords, unknown.onlyWords",
        "tehme=nature, tehme, unknown.parameter"
    })
    void whatCannotBeUsedIsNamed(String query, String name, String key) {
        assertThat(problems(query))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.name() + " " + problem.key()).isEqualTo(name + " " + key));
    }

    @Test
    void aMunicipalityIsNearByItsCodeOrItsNameInAnyLanguage() {
        assertThat(parse("near=Tusby&within=10")).isEqualTo(parse("near=858&within=10"));
        assertThat(parse("near=J%C3%A4rvenp%C3%A4%C3%A4").state().toQuery()).isEqualTo("near=186");
    }

    /** The page writes the name into the field, so it must lead back. */
    @Test
    void everyMunicipalityIsFoundByWhatItIsCalledInEveryLanguage() {
        for (var municipality : new Municipalities().all()) {
            for (var language : Language.values()) {
                var name = municipality.name().bestFor(language).orElseThrow().text();
                var query = "near=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
                assertThat(parse(query).state().conditions().near())
                        .as(name)
                        .isEqualTo(Near.centreOf(municipality, null));
            }
        }
    }

    @Test
    void aPointIsRoundedToSomeHundredMetres() {
        assertThat(parse("near=60.473499,25.09").state().toQuery()).isEqualTo("near=60.473%2C25.09");
    }

    @Test
    void whatHasBegunCanBeAskedForAndTheLastDayIsHalfAYearAhead() {
        assertThat(problems("from=2026-01-01&to=2026-11-24")).isEmpty();
        assertThat(problems("to=2027-05-25")).isEmpty();
    }

    @Test
    void aPageThatSendsAllItsFieldsIsNotToldThatAPointIsMissing() {
        var parameters = QueryString.read("near=&within=10&sort=nearest").orElseThrow();

        assertThat(parser.parseForPage(parameters, Language.FI))
                .isEqualTo(new ParsedSearch.Valid(SearchState.start(Language.FI)));
    }

    @Test
    void whatIsWrongWithThePointIsToldOnce() {
        assertThat(problems("near=Tusula&within=10&sort=nearest")).hasSize(1);
    }

    @Test
    void howTheWordsAreToBeTakenIsReadAndWithoutWordsSaysNothing() {
        var wording = parse("q=salo&asTyped=true&onlyWords=municipality&onlyWords=near-me")
                .state()
                .wording();

        assertThat(wording).isEqualTo(new Wording(true, Set.of(UnderstoodKind.MUNICIPALITY, UnderstoodKind.NEAR_ME)));
        assertThat(parse("q=salo&asTyped=false")).isEqualTo(parse("q=salo"));
        assertThat(parse("asTyped=true&onlyWords=age")).isEqualTo(parse(""));
    }

    @Test
    void everyProblemIsToldAtOnceAndTheRestIsKept() {
        assertThat(problems("theme=xyz&sort=up&kind=event")).hasSize(2);
        assertThat(parse("theme=xyz&theme=nature&kind=event").state().toQuery()).isEqualTo("kind=event&theme=nature");
    }

    @Test
    void theKnownParameterNearestToAnUnknownOneIsNamed() {
        assertThat(problems("municipalty=858").getFirst().arguments()).containsExactly("municipalty", "municipality");
        assertThat(problems("target_group=x").getFirst().arguments()).contains("targetGroup");
    }

    @Test
    void aPageLeavesUnknownParametersAloneAndKnowsItsLanguage() {
        var parameters = QueryString.read("fbclid=1&lang=no&q=uinti").orElseThrow();

        assertThat(parser.parseForPage(parameters, Language.SV))
                .isEqualTo(new ParsedSearch.Valid(SearchState.start(Language.SV).withWords("uinti")));
    }

    @Test
    void moreThanFiftyValuesAndThreeHundredLettersAreTooMany() {
        var many = IntStream.range(0, 51).mapToObj(i -> "theme=t" + i).collect(Collectors.joining("&"));

        assertThat(problems(many)).anyMatch(problem -> problem.key().equals("values.many"));
        assertThat(problems("q=" + "a".repeat(300))).isEmpty();
        assertThat(problems("q=" + "a".repeat(301)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.value()).hasSizeLessThan(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%C3", "q=%ZZ", "q=%E4%E4", "%FF=1", "q=%4", "q=\u00e4", "q=%ED%A0%80"})
    void brokenEncodingIsRefused(String query) {
        assertThat(QueryString.read(query)).isEmpty();
    }

    @Test
    void escapedAndBareUtf8AreTheSame() {
        assertThat(QueryString.read("q=y%C3%B6")).isEqualTo(QueryString.read("q=y\u00c3\u00b6"));
        assertThat(QueryString.read("q=a%41").orElseThrow()).containsEntry("q", List.of("aA"));
    }

    @Test
    void lettersOfTwoCharactersAreComposedAndControlCharactersAreBlanks() {
        assertThat(parse("q=yo%CC%88%00kerho%0A").state().words()).isEqualTo("y\u00f6 kerho");
    }
}
