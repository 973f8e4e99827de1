package fi.palvelutarjotin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainApiTest {

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.with(Samples.chairExercise(), Samples.choir(), Samples.helpline());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Json explain(String query) {
        var answer = site.get("/api/v1/explain?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return site.json(answer);
    }

    @Test
    void theWordsAreToldAsTheyAreUnderstoodWithTheHitsOfThePage() {
        var told = explain("q=tuolijumpassa+tuusulassa&size=5");

        var words = told.get("question").get("words");
        assertThat(words.texts("typed")).containsExactly("tuolijumpassa", "tuusulassa");
        assertThat(words.texts("role")).containsExactly("topic", "modifier");
        assertThat(words.get(0).get("forms").texts("language")).containsExactly("fi", "sv", "en", "se");
        var place = told.get("question").get("understood").items().stream()
                .filter(one -> one.text("kind").equals("municipality"))
                .findFirst()
                .orElseThrow();
        assertThat(site.write(place))
                .isEqualTo(
                        "{\"kind\":\"municipality\",\"text\":\"tuusulassa\",\"value\":\"858\",\"label\":\"Tuusula\"}");
        assertThat(told.get("hits").texts("name")).first().isEqualTo("Tuolijumppa");
        assertThat(told.get("hits").texts("rank")).first().isEqualTo("1");
        assertThat(told.get("listing").node().isNull()).isTrue();
    }

    @Test
    void aListingIsExplainedByItsIdAndByWhatItsSourceCallsIt() {
        var byName = explain("q=tuolijumppa&listing=test/tuoli-1").get("listing");
        assertThat(byName.text("standing")).isEqualTo("found");
        assertThat(byName.text("words")).isEqualTo("surely");
        assertThat(byName.text("rank")).isEqualTo("1");
        assertThat(site.write(byName.get("matches"))).contains("\"by\":\"base-form\"", "\"texts\":[\"name\"]");

        var byId = explain("q=tuolijumppa&listing=" + byName.text("id")).get("listing");
        assertThat(site.write(byId)).isEqualTo(site.write(byName));
    }

    @Test
    void whatDropsAListingIsToldInTheReadersLanguage() {
        var told = explain(
                        "q=kuoro&listing=test/kuoro-1&municipality=858&age=7&weekday=sunday&near=858&within=5&lang=sv")
                .get("listing");

        assertThat(told.text("standing")).isEqualTo("not-found");
        assertThat(told.get("rank").node().isNull()).isTrue();
        assertThat(told.get("checks").texts("subject"))
                .containsExactly("last-day", "municipality", "time", "near", "age");
        assertThat(told.get("checks").texts("passes")).containsExactly("true", "false", "false", "false", "true");
        assertThat(site.write(told.get("checks").get(1)))
                .contains(
                        "\"asked\":[{\"code\":\"858\",\"label\":\"Tusby\"}]",
                        "\"own\":[{\"code\":\"186\",\"label\":\"Träskända\"}]");
    }

    @Test
    void whatReachesEverywhereIsToldSo() {
        var told = explain("q=keskusteluapu&listing=test/puhelin-1&municipality=858&lang=en")
                .get("listing");

        assertThat(site.write(told.get("checks").get(1)))
                .contains("\"passes\":true", "{\"code\":\"everywhere\",\"label\":\"All of Finland\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test/none", "none/tuoli-1", "tuoli-1", "test/%00", "%27", "/", "0199f3a2"})
    void aListingThatIsNotPublishedIsNotFound(String listing) {
        assertThat(site.get("/api/v1/explain?q=x&listing=" + listing).statusCode())
                .isEqualTo(404);
        var answer = site.get("/api/v1/explain?listing=" + UUID.randomUUID());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    q=x&theme=nothing ~ Teemaa ”nothing” ei ole.
                    q=x&nothing=1 ~ Parametria ”nothing” ei ole.
                    listing=a/b&listing=c/d ~ Parametrilla ”listing” voi olla vain yksi arvo.
                    """)
    void aParameterThatCannotBeUsedIsTold(String query, String sentence) {
        var answer = site.get("/api/v1/explain?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
    }

    @Test
    void nothingTypedIsExplainedToo() {
        var told = explain("listing=test/kuoro-1&sort=name");
        assertThat(told.get("listing").text("words")).isEqualTo("not-asked");
        assertThat(told.get("listing").text("rank")).isEqualTo("2");
        assertThat(told.get("question").get("words").items()).isEmpty();
    }
}
