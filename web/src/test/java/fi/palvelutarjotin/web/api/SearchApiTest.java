package fi.palvelutarjotin.web.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchApiTest {

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.with(Samples.chairExercise(), Samples.choir(), Samples.helpline());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Json search(String query) {
        var answer = site.get("/api/v1/search" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return site.json(answer);
    }

    private static List<String> names(Json answer) {
        return answer.get("hits").texts("name");
    }

    @Test
    void anEmptySearchFindsEverythingInOneShape() {
        var answer = site.get("/api/v1/search");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body())
                .startsWith("{\"total\":3,\"page\":1,\"size\":20,\"anyWord\":false,\"hits\":[{\"id\":");
        assertThat(site.json(answer).get("hits").get(0).fields())
                .containsExactly(
                        "id",
                        "name",
                        "nameLanguage",
                        "summary",
                        "summaryLanguage",
                        "highlight",
                        "kind",
                        "organisation",
                        "municipalities",
                        "reach",
                        "themes",
                        "targetGroups",
                        "channels",
                        "price",
                        "languages",
                        "next",
                        "fitting",
                        "distance",
                        "accessibility",
                        "places",
                        "sources",
                        "score",
                        "url");
        assertThat(site.json(answer).get("facets").fields())
                .containsExactly("theme", "municipality", "targetGroup", "kind", "price", "channel", "contentLanguage");
    }

    @Test
    void aHitTellsWhatItIsInTheReadersLanguage() throws IOException {
        var hit = search("?q=tuolijumppa&lang=sv").get("hits").get(0);

        assertThat(hit.text("name")).isEqualTo("Stolgymnastik");
        assertThat(hit.text("nameLanguage")).isEqualTo("sv");
        assertThat(hit.text("summary")).contains("<b>kaikille</b>");
        assertThat(hit.text("summaryLanguage")).isEqualTo("fi");
        assertThat(hit.get("organisation").text("name")).isEqualTo("Tuusulan Liikkujat ry");
        assertThat(site.write(hit.get("municipalities"))).isEqualTo("[{\"code\":\"858\",\"name\":\"Tusby\"}]");
        assertThat(site.write(hit.get("themes")))
                .isEqualTo("[{\"code\":\"exercise.group\",\"label\":\"Gruppmotion\"}]");
        assertThat(site.write(hit.get("channels"))).isEqualTo("[\"place\"]");
        assertThat(hit.text("reach")).isEqualTo("limited");
        assertThat(hit.text("price")).isEqualTo("free");
        assertThat(hit.text("url")).isEqualTo("/sv/listing/" + hit.text("id"));
        assertThat(site.write(hit.get("places").get(0)))
                .isEqualTo(
                        "{\"name\":\"Kotorannan kerhotila\",\"street\":\"Rantatie 3\",\"postalCode\":\"04310\","
                                + "\"postOffice\":\"TUUSULA\",\"municipality\":\"Tusby\",\"latitude\":60.4,\"longitude\":25.03}");
    }

    @Test
    void aSourcesIdIsTheOneThatTheFeedGave() throws IOException {
        assertThat(site.write(search("?q=kuoro").get("hits").get(0).get("sources")))
                .isEqualTo("[{\"source\":\"test\",\"id\":\"kuoro-1\"}]");
    }

    @Test
    void theNextTimeHasTheOffsetOfFinland() {
        var next = search("?q=tuolijumppa").get("hits").get(0).get("next");

        var starts = OffsetDateTime.parse(next.text("starts"));
        assertThat(starts.getHour()).isEqualTo(13);
        assertThat(starts.getOffset().toString()).isIn("+02:00", "+03:00");
        assertThat(OffsetDateTime.parse(next.text("ends"))).isEqualTo(starts.plusHours(1));
    }

    @Test
    void theFoundWordsAreMarked() {
        var parts = search("?q=istuen").get("hits").get(0).get("highlight");

        assertThat(parts.items().stream().filter(part -> part.text("marked").equals("true")))
                .singleElement()
                .satisfies(part -> assertThat(part.text("text")).isEqualTo("istuen"));
    }

    @ParameterizedTest
    @CsvSource({
        "?theme=exercise&theme=culture, 2",
        "?theme=exercise&price=paid, 0",
        "?theme=culture&price=paid, 1",
        "?municipality=858&municipality=186, 3",
        "?municipality=858, 2",
        "?county=02, 3",
        "?municipality=858&county=13, 2",
        "?targetGroup=older-people, 1",
        "?kind=event&kind=activity, 3",
        "?channel=phone, 1",
        "?contentLanguage=sv, 1",
        "?q=kuorossa&kind=event, 1"
    })
    void withinAFacetAnyValueIsEnoughAndBetweenFacetsAllMustFit(String query, int total) {
        assertThat(search(query).text("total")).isEqualTo(Integer.toString(total));
    }

    @ParameterizedTest
    @CsvSource({
        "?weekday=tuesday, 1",
        "?weekday=tuesday&partOfDay=daytime, 1",
        "?weekday=tuesday&weekday=sunday&partOfDay=evening, 0",
        "?near=858&within=5, 2",
        "?near=Tusby&within=50, 3",
        "?near=858, 3",
        "?age=64, 2",
        "?age=65, 3",
        "?accessibility=hearing, 3"
    })
    void conditionsNarrowOrLeaveEverything(String query, int total) {
        assertThat(search(query).text("total")).isEqualTo(Integer.toString(total));
    }

    @Test
    void aHitTellsHowItMeetsTheConditions() {
        var hit = search("?q=tuolijumppa&partOfDay=daytime&near=60.4,25.0&accessibility=hearing")
                .get("hits")
                .get(0);

        assertThat(hit.get("fitting").text("starts")).isEqualTo(hit.get("next").text("starts"));
        assertThat(hit.text("accessibility")).isEqualTo("fits");
        assertThat(hit.get("distance").text("approximate")).isEqualTo("false");
        assertThat(Integer.parseInt(hit.get("distance").text("metres"))).isBetween(1_640, 1_660);
    }

    @Test
    void theNearestComesFirstAndWhatIsNowhereLast() {
        assertThat(names(search("?near=186&sort=nearest"))).containsExactly("Kuoro", "Tuolijumppa", "Keskusteluapu");
        assertThat(names(search("?near=858&sort=nearest"))).endsWith("Keskusteluapu");
    }

    @Test
    void facetsAreLabelledCountedAndMarkedAsChosen() {
        var facets = search("?kind=event").get("facets");

        var kinds = facets.get("kind");
        assertThat(kinds.texts("label")).containsExactly("Toiminta", "Tapahtuma");
        assertThat(kinds.texts("count")).containsExactly("2", "1");
        assertThat(kinds.texts("selected")).containsExactly("false", "true");
        assertThat(facets.get("price").texts("label")).containsExactly("Maksullinen");
        assertThat(facets.get("theme").get(0).get("children").texts("value"))
                .containsExactly("culture.music-and-dance");
    }

    @Test
    void placesAreCountiesByNameWithTheirMunicipalitiesUnderThem() {
        var counties = search("").get("facets").get("municipality");

        assertThat(counties.texts("label")).startsWith("Ahvenanmaa").contains("Keski-Uudenmaan hyvinvointialue");
        var own = counties.items().stream()
                .filter(county -> county.text("value").equals("02"))
                .findFirst()
                .orElseThrow();
        assertThat(own.get("children").texts("label"))
                .containsExactly("Hyvinkää", "Järvenpää", "Mäntsälä", "Nurmijärvi", "Pornainen", "Tuusula");
    }

    @Test
    void pagesDoNotRepeatOrSkip() {
        var names = Stream.of(1, 2, 3, 4).flatMap(page -> names(search("?sort=name&size=1&page=" + page)).stream());

        assertThat(names).containsExactly("Keskusteluapu", "Kuoro", "Tuolijumppa");
    }

    @Test
    void whoHasTheAnswerAlreadyIsToldSo() {
        var first = site.get("/api/v1/search?q=kuoro");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        var again = site.get("/api/v1/search?q=kuoro", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(site.get("/api/v1/search?q=jumppa", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSearchThatFindsNothingSaysSoPlainly() {
        assertThat(site.get("/api/v1/search?q=olematonta").body())
                .startsWith("{\"total\":0,\"page\":1,\"size\":20,\"anyWord\":false,\"hits\":[],");
    }

    @Test
    void anEmptySearchHasNothingToSayBesideItsHits() throws IOException {
        assertThat(site.write(search("").get("guidance")))
                .isEqualTo("{\"corrected\":null,\"understood\":[],\"needs\":[],\"waysOut\":[]}");
    }

    @Test
    void howTheWordsWereUnderstoodIsTold() throws IOException {
        var guidance = search("?q=istuenn+Tuusulassa+70-vuotiaille").get("guidance");

        assertThat(guidance.text("corrected")).startsWith("istuen ");
        assertThat(site.write(guidance.get("understood")))
                .contains(
                        "{\"kind\":\"municipality\",\"text\":\"Tuusulassa\",\"value\":\"858\",\"label\":\"Tuusula\"}",
                        "\"kind\":\"age\"");
    }

    @Test
    void aProgramCanSayThatTheWordsAreMeantAsTheyAre() {
        var guidance = search("?asTyped=true&onlyWords=municipality&q=istuenn+Tuusulassa")
                .get("guidance");

        assertThat(guidance.get("corrected").node().isNull()).isTrue();
        assertThat(guidance.get("understood").items()).isEmpty();
    }

    @Test
    void theNeedsThatTheWordsSpeakOfAreToldWithTheirServices() {
        var needs = search("?q=tunnen+itseni+yksin%C3%A4iseksi&lang=se")
                .get("guidance")
                .get("needs");

        assertThat(needs.texts("code")).contains("lonely-company");
        assertThat(needs.get(0).get("services").items()).isNotEmpty();
    }

    @Test
    void theWaysOutOfNothingFindWhatTheyPromise() {
        var ways = search("?q=kuoro&municipality=858&kind=event&age=30")
                .get("guidance")
                .get("waysOut");

        assertThat(ways.texts("kind")).contains("without-facet", "in-neighbours");
        for (var way : ways.items()) {
            var query = way.text("url").replaceFirst("^/fi/search", "");
            assertThat(search(query).text("total")).as(query).isEqualTo(way.text("count"));
        }
    }

    @Test
    void textIsCompressedForWhoAsks() {
        assertThat(site.get("/api/v1/municipalities", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .hasValue("gzip");
    }

    @Test
    void noOtherSitesScriptsAreLetIn() {
        var answer = site.get("/api/v1/search", "Origin", "https://other.example");

        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void bareUtf8InTheAddressIsUnderstood() throws IOException {
        var bare = new String("jumppa\u00e4".getBytes(UTF_8), ISO_8859_1);

        assertThat(site.sendRaw("GET /api/v1/search?q=" + bare + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }
}
