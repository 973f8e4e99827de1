package fi.palvelutarjotin.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.web.testing.TestSite;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a proxy that hands over who comes. */
class QuestionLimitsTest {

    private static final int QUESTIONS = 10;
    private static final int SUGGESTIONS = 20;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.with(Map.of(
                "micronaut.server.client-address-header", "X-Real-IP",
                "palvelutarjotin.limits.questions", QUESTIONS,
                "palvelutarjotin.limits.suggestions", SUGGESTIONS));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fi,Hakuja on tullut liian monta",
        "sv,Det har kommit för många sökningar",
        "en,There have been too many searches",
        "se,Ohcamat leat leamaš menddo ollu"
    })
    void whoAsksTooMuchIsToldSoOnAPageAndWhenToComeBack(String language, String title) {
        var from = someone();
        useUp(from, "/" + language + "/search?q=kuoro", QUESTIONS);
        var answer = turnedAway(from, "/" + language + "/search?q=kuoro", "text/html");
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo(title);
        assertThat(seconds(answer)).isBetween(1, 61);
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(answer.headers().firstValue("content-security-policy")).isPresent();
    }

    @Test
    void programsGetAProblem() {
        var from = someone();
        useUp(from, "/api/v1/search?q=kuoro", QUESTIONS);
        var answer = turnedAway(from, "/api/v1/search?q=kuoro", "*/*");
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"status\":429", "urn:palvelutarjotin:problem:too-many");
        assertThat(seconds(answer)).isBetween(1, 61);
    }

    @Test
    void suggestionsAreCountedApartAndOtherPagesNotAtAll() {
        var from = someone();
        useUp(from, "/fi/search", QUESTIONS);
        useUp(from, "/api/v1/suggest?q=ku", SUGGESTIONS);
        turnedAway(from, "/api/v1/suggest?q=ku", "*/*");
        for (var path : new String[] {"/fi/help", "/api/v1/themes", "/static/icon.svg"}) {
            assertThat(ask(from, path, "*/*").statusCode()).as(path).isEqualTo(200);
        }
        assertThat(ask(someone(), "/fi/search", "text/html").statusCode())
                .as("somebody else")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fi/map",
                "/sv/fit",
                "/en/search.atom",
                "/api/v1/fit?q=a",
                "/fhir/HealthcareService?name=a",
                "/api/v1/map?bbox=24,60,25,61",
                "/api/v1/explain?q=a",
                "/api/v1/needs/match?q=a",
                "/api/v1/listings/00000000-0000-0000-0000-000000000000/similar"
            })
    void whateverHasTheIndexWorkIsCounted(String path) {
        var from = someone();
        for (var i = 0; i < QUESTIONS; i++) {
            assertThat(ask(from, path, "*/*").statusCode()).isNotEqualTo(429);
        }
        turnedAway(from, path, "*/*");
        turnedAway(from, "/fi/search", "*/*");
    }

    @Test
    void addressesOfOneNetworkAreCountedTogether() {
        for (var i = 0; i < QUESTIONS; i++) {
            assertThat(ask("2001:db8:1:2::" + Integer.toHexString(i + 1), "/fi/search", "text/html")
                            .statusCode())
                    .isEqualTo(200);
        }
        turnedAway("2001:db8:1:2:ffff::1", "/fi/search", "text/html");
        assertThat(ask("2001:db8:1:3::1", "/fi/search", "text/html").statusCode())
                .isEqualTo(200);
    }

    @Test
    void thisMachineIsNotCounted() {
        for (var i = 0; i < 3 * QUESTIONS; i++) {
            assertThat(site.get("/fi/search").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 9, 100_001})
    void aLimitThatNobodyCanMeanIsRefusedInASentence(int number) {
        assertThatThrownBy(() -> new QuestionSettings(Optional.of(number), Optional.empty()))
                .hasMessage("The setting palvelutarjotin.limits.questions takes a number from 10 to 100000.");
        assertThatThrownBy(() -> new QuestionSettings(Optional.empty(), Optional.of(number)))
                .hasMessage("The setting palvelutarjotin.limits.suggestions takes a number from 10 to 100000.");
    }

    private static void useUp(String from, String path, int times) {
        for (var i = 0; i < times; i++) {
            assertThat(ask(from, path, "*/*").statusCode()).as("question " + i).isEqualTo(200);
        }
    }

    /** One question comes back every six seconds; so long a slow machine may have taken. */
    private static HttpResponse<String> turnedAway(String from, String path, String accept) {
        for (var i = 0; i < QUESTIONS; i++) {
            var answer = ask(from, path, accept);
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError(from + " is never turned away from " + path);
    }

    private static HttpResponse<String> ask(String from, String path, String accept) {
        return site.get(path, "X-Real-IP", from, "Accept", accept);
    }

    private static String someone() {
        return "192.0.2." + NUMBER.incrementAndGet();
    }

    private static int seconds(HttpResponse<String> answer) {
        return Integer.parseInt(answer.headers().firstValue("retry-after").orElseThrow());
    }
}
