package fi.palvelutarjotin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.indexer.suggest.Suggestions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestApiTest {

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.with(Samples.chairExercise(), Samples.choir(), Samples.helpline());
        site.get(Suggestions.class).refresh();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aSuggestionSaysWhatItIsWhatMatchedAndWhereItLeads() {
        var id = site.json("/api/v1/search?q=tuolijumppa").get("hits").get(0).text("id");

        var suggestion = first("tuolij", "fi");

        assertThat(site.write(suggestion))
                .isEqualTo("{\"kind\":\"activity\",\"text\":\"Tuolijumppa\",\"language\":\"fi\","
                        + "\"parts\":[{\"text\":\"Tuolij\",\"marked\":true},{\"text\":\"umppa\",\"marked\":false}],"
                        + "\"foundBy\":null,\"target\":\"listing\",\"value\":\"" + id + "\",\"listings\":1,"
                        + "\"url\":\"/fi/listing/" + id + "\"}");
    }

    @Test
    void aNameInAnotherLanguageLeadsToTheReadersAndIsTold() {
        var suggestion = first("stolgymn", "fi");

        assertThat(suggestion.text("text")).isEqualTo("Tuolijumppa");
        assertThat(site.write(suggestion.get("foundBy")))
                .isEqualTo("{\"text\":\"Stolgymnastik\",\"language\":\"sv\","
                        + "\"parts\":[{\"text\":\"Stolgymn\",\"marked\":true},{\"text\":\"astik\",\"marked\":false}]}");
        assertThat(first("stolgymn", "sv").text("text")).isEqualTo("Stolgymnastik");
    }

    @ParameterizedTest
    @CsvSource({
        "Tuusu, place, 858, /fi/search?municipality=858",
        "musiik, theme, culture.music-and-dance, /fi/search?theme=culture.music-and-dance",
        "Keski-Suomen, place, 15, /fi/search?county=15",
    })
    void everyTargetHasAnAddressThatIsThere(String typed, String target, String value, String address) {
        var suggestion = all(typed, "fi").stream()
                .filter(one -> one.text("target").equals(target))
                .findFirst()
                .orElseThrow();

        assertThat(suggestion.text("value")).isEqualTo(value);
        assertThat(suggestion.text("url")).isEqualTo(address);
        assertThat(site.get(address, "Accept", "text/html").statusCode()).isEqualTo(200);
    }

    @Test
    void anOrganisationLeadsToItsPage() {
        var suggestion = first("tuusulan liikkuj", "fi");

        assertThat(suggestion.text("kind")).isEqualTo("organisation");
        assertThat(site.get(suggestion.text("url"), "Accept", "text/html").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q=%20%20", "?q=%00", "?q=%22%28%2A", "?q=xyzzyxyzzy", "?lang=sv&size=1"})
    void whereNothingCanBeMeantTheListIsEmpty(String query) {
        assertThat(site.get("/api/v1/suggest" + query).body()).isEqualTo("{\"suggestions\":[]}");
    }

    @Test
    void anAnswerMayBeKeptForAMinuteAndIsComparedByTag() {
        var answer = site.get("/api/v1/suggest?q=tuoli");

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, max-age=60");
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(site.get("/api/v1/suggest?q=tuoli", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void asManyAreGivenAsAreAskedFor() {
        assertThat(all("t", "fi")).hasSize(8);
        assertThat(site.json("/api/v1/suggest?q=t&size=3").get("suggestions").items())
                .hasSize(3);
    }

    @Test
    void someKindsCanBeAskedForAlone() {
        assertThat(kinds("tuusul")).contains("place", "organisation");
        assertThat(kinds("tuusul&kind=place")).containsOnly("place");
        assertThat(kinds("tuusul&kind=place&kind=organisation")).containsOnly("place", "organisation");
        assertThat(kinds("tuusul&kind=")).isEqualTo(kinds("tuusul"));
        assertThat(kinds("tuolij&kind=place")).isEmpty();
    }

    private static List<String> kinds(String query) {
        return site.json("/api/v1/suggest?q=" + query).get("suggestions").items().stream()
                .map(one -> one.text("kind"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    q=x&theme=exercise ~ Parametria ”theme” ei ole.
                    q=x&nothing=1 ~ Parametria ”nothing” ei ole.
                    q=x&lang=de ~ Kieltä ”de” ei ole.
                    q=x&q=y ~ vain yksi arvo
                    q=x&kind=event ~ Lajia ”event” ei ole. Lajit: activity, need, theme, place, organisation.
                    q=x&size=0 ~ Määrä ”0” ei ole kokonaisluku väliltä 1–8.
                    q=x&size=9 ~ Määrä ”9” ei ole kokonaisluku väliltä 1–8.
                    q=x&size=a ~ Määrä ”a” ei ole kokonaisluku väliltä 1–8.
                    q=x&size=99999999999 ~ ei ole kokonaisluku väliltä 1–8.
                    """)
    void aParameterThatCannotBeUsedIsTold(String query, String sentence) {
        var answer = site.get("/api/v1/suggest?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(sentence);
    }

    @Test
    void aTextThatIsTooLongOrNotUtf8IsRefused() {
        assertThat(site.get("/api/v1/suggest?q=" + "a".repeat(101)).body()).contains("enintään 100 merkkiä");
        assertThat(site.get("/api/v1/suggest?q=" + "a".repeat(100)).statusCode())
                .isEqualTo(200);
        assertThat(site.get("/api/v1/suggest?q=%E4").statusCode()).isEqualTo(400);
    }

    private static Json first(String typed, String language) {
        return all(typed, language).getFirst();
    }

    private static List<Json> all(String typed, String language) {
        return site.json("/api/v1/suggest?lang=" + language + "&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .get("suggestions")
                .items();
    }
}
