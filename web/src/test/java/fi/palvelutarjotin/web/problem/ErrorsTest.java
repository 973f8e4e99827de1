package fi.palvelutarjotin.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.sealing.Tokens;
import fi.palvelutarjotin.web.api.TestSite;
import io.micronaut.http.HttpRequest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorsTest {

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static HttpResponse<String> isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"urn:palvelutarjotin:problem:", "\"status\":" + status, "\"title\":\"");
        leaksNothing(answer.body());
        return answer;
    }

    private static void leaksNothing(String body) {
        assertThat(body)
                .doesNotContainIgnoringCase("exception")
                .doesNotContainIgnoringCase("select ")
                .doesNotContain("\tat ", "io.micronaut", "org.postgresql", "java.", "_embedded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/search?q=aino+131052-308T", "/api/v1/suggest?q=131052A308T"})
    void anIdentityCodeIsNeitherLookedForNorRepeated(String path) {
        assertThat(isProblem(site.get(path), 422).body())
                .contains("identity-number")
                .doesNotContain("131052");
    }

    @Test
    void anIdOrTokenIsNoIdentityCodeHoweverItsDigitsFall() {
        assertThat(site.get("/api/v1/search?organisation=ab310199-123a-7000-8000-000000000000")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            theme=xyz                | Teemaa ”xyz” ei ole. Teemat: /api/v1/themes
            theme=xyz&lang=sv        | Det finns inget tema ”xyz”. Teman: /api/v1/themes
            theme=xyz&lang=en        | There is no theme “xyz”. Themes: /api/v1/themes
            theme=xyz&lang=se        | Teemaa ”xyz” ei ole. Teemat: /api/v1/themes
            size=101                 | Sivulla voi olla enintään 100 osumaa; pyydettiin 101.
            page=501                 | Osumia voi selata 10000 asti, tällä sivun koolla sivulle 500; pyydettiin sivua 501. Rajaa hakua.
            sort=up                  | Järjestystä ”up” ei ole. Vaihtoehdot: relevance, name, newest, next, nearest.
            municipalty=858          | Parametria ”municipalty” ei ole. Tarkoititko ”municipality”?
            weekday=x&lang=en        | There is no weekday “x”. Choose from: monday, tuesday, wednesday, thursday, friday, saturday, sunday.
            partOfDay=night          | Vuorokaudenaikaa ”night” ei ole. Vaihtoehdot: morning, daytime, evening.
            when=x&lang=sv           | Det finns ingen tidpunkt ”x”. Alternativ: today, week, weekend.
            accessibility=x          | Esteettömyystarvetta ”x” ei ole. Vaihtoehdot: wheelchair, walking, hearing, sight.
            age=121                  | Ikä ”121” ei ole luku väliltä 0–120.
            within=201&near=858      | Etäisyys voi olla enintään 200 kilometriä; pyydettiin 201.
            near=Tusula&lang=en      | There is no place “Tusula”. Give the code or name of a municipality, or degrees, for example 60.473,25.090. Municipalities: /api/v1/municipalities
            kind=x                   | Lajia ”x” ei ole. Lajit: activity, event, support, volunteering, place.
            """)
    void whatIsWrongWithAParameterIsSaidInTheReadersLanguage(String query, String sentence) {
        assertThat(isProblem(site.get("/api/v1/search?" + query), 400).body())
                .contains("\"detail\":\"" + sentence + "\"")
                .contains("\"errors\":[{\"parameter\":\"" + query.substring(0, query.indexOf('=')) + "\"");
    }

    @Test
    void theLanguageOfTheBrowserIsRespected() {
        assertThat(site.get("/api/v1/search?sort=up", "Accept-Language", "de, sv-FI;q=0.8, en;q=0.5")
                        .body())
                .contains("Det finns ingen ordning ”up”.");
    }

    @ParameterizedTest
    @CsvSource({"Accept-Language, ;;;", "Accept-Language, ' '", "Accept, ;;;", "Accept, x", "Cookie, ;;==", "Range, x"})
    void aHeaderThatIsNoneIsNoErrorOfOurs(String name, String value) {
        var answer = site.get("/api/v1/search?sort=up", name, value);

        assertThat(answer.statusCode()).isBetween(400, 499);
        leaksNothing(answer.body());
    }

    @Test
    void moreThanThreeHundredLettersAreTooMany() {
        assertThat(isProblem(site.get("/api/v1/search?q=" + "a".repeat(301)), 400)
                        .body())
                .contains("Hakusanoissa saa olla enintään 300 merkkiä.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%E4", "q=%C3%28", "q=%ED%A0%80"})
    void brokenUtf8IsToldFromNothingFound(String query) {
        assertThat(isProblem(site.get("/api/v1/search?" + query), 400).body()).contains("broken-address", "UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search?q=%",
                "/api/v1/search?q=%ZZ",
                "/api/v1/search?q=a%4",
                "/api/v1/search?q=\u00e4",
                "/api/v1/listings/%ZZ",
                "/api/v1/listings/%FF",
                "/api/v1/search?q=a<b>|^`{}",
                "/api/v1/search?q=\u0001",
                "//\\..%2f..",
                "http://[::1"
            })
    void anAddressThatNoClientSendsGetsAShortRefusal(String target) throws IOException {
        var answer = site.sendRaw("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4");
        leaksNothing(answer);
    }

    @Test
    void garbageInsteadOfHttpGetsAShortRefusal() throws IOException {
        leaksNothing(site.sendRaw("\u0016\u0003\u0001 garbage\r\n\r\n"));
        var longLine = site.sendRaw("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(longLine).contains(" 413 ").contains("problem:too-large");
        leaksNothing(longLine);
        var longHeader = site.sendRaw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(17_000) + "\r\n\r\n");
        assertThat(longHeader).contains(" 413 ");
        leaksNothing(longHeader);
    }

    @Test
    void anAddressThatIsNotThereIsNotFound() {
        assertThat(isProblem(site.get("/api/v1/nothing", "Accept", "application/json"), 404)
                        .body())
                .contains("\"instance\":\"/api/v1/nothing\"");
    }

    @Test
    void aMethodThatIsNotThereIsRefusedAndTheOthersAreNamed() {
        var post = TestSite.request(site.port(), "/api/v1/search")
                .POST(BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .build();

        var answer = isProblem(site.send(post), 405);

        assertThat(String.join(",", answer.headers().allValues("Allow"))).contains("GET");
    }

    @Test
    void aFormatThatIsNotThereIsRefused() {
        isProblem(site.get("/api/v1/search", "Accept", "application/xml"), 406);
    }

    @Test
    void aCompressedRequestIsRefusedUnread() {
        var bomb = TestSite.request(site.port(), "/api/v1/search", "Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(new byte[] {0x1f, (byte) 0x8b, 8, 0}))
                .build();

        assertThat(isProblem(site.send(bomb), 415).body()).contains("Content-Encoding");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        var large = TestSite.request(site.port(), "/api/v1/search")
                .POST(BodyPublishers.ofByteArray(new byte[300 * 1024]))
                .build();

        isProblem(site.send(large), 413);
    }

    @Test
    void anAnswerToHeadHasNoBody() {
        var head =
                TestSite.request(site.port(), "/api/v1/search?sort=up").HEAD().build();

        var answer = site.send(head);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aServerDoesNotSayWhatItIs() {
        assertThat(site.get("/api/v1/themes").headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @BeforeEach
    @AfterEach
    void putBack() throws Exception {
        try (var connection = site.catalogue().connect();
                var statement = connection.createStatement()) {
            statement.execute("alter table if exists listing_away rename to listing");
        }
    }

    @Test
    void theLogOfAnInternalErrorTellsNoSecretOfALink() {
        var token = Tokens.create();
        try (var log = new CapturedLog(ErrorAnswers.class)) {
            new ErrorAnswers(Optional.empty(), List.of())
                    .internal(HttpRequest.GET("/fi/own/" + token + "/contact?x=hidden"), new IllegalStateException());
            assertThat(log.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line).endsWith("in GET /fi/own/…/contact"));
        }
    }

    @Test
    void ofAnInternalErrorOnlyItsIdIsToldAndTheLogHasIt() throws Exception {
        try (var connection = site.catalogue().connect();
                var statement = connection.createStatement()) {
            statement.execute("alter table listing rename to listing_away");
        }
        try (var log = new CapturedLog(ErrorAnswers.class)) {
            var answer = isProblem(site.get("/api/v1/listings/00000000-0000-0000-0000-000000000000?q=hidden"), 500);

            var id = answer.body().replaceFirst("(?s).*\"urn:uuid:([0-9a-f-]{36})\".*", "$1");
            assertThat(id).hasSize(36);
            assertThat(answer.body()).doesNotContain("relation", "listing_away");
            assertThat(log.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains(id).doesNotContain("hidden"));
        }
    }
}
