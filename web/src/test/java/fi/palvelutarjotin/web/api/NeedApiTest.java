package fi.palvelutarjotin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.need.LocalizedWords;
import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.catalog.need.Needs;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.need.NeedLexicon;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedApiTest {

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start();
        site.get(Needs.class)
                .save(Need.own(
                        "zither",
                        new LocalizedWords(Map.of(
                                Language.FI, List.of("kannelta soittamaan"), Language.SV, List.of("spela kantele"))),
                        LocalizedWords.of(Language.FI, "kansalaisopisto", "kantelepiiri"),
                        List.of("culture.music-and-dance"),
                        0.9));
        site.get(NeedLexicon.class).refresh();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theNeedsAreGivenWithTheirWordsAndAreComparedByTag() {
        var answer = site.get("/api/v1/needs");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "{\"code\":\"zither\",\"phrases\":{\"fi\":[\"kannelta soittamaan\"],\"sv\":[\"spela kantele\"]},"
                                + "\"services\":{\"fi\":[\"kansalaisopisto\",\"kantelepiiri\"]},"
                                + "\"themes\":[\"culture.music-and-dance\"],\"weight\":0.9,\"origin\":\"own\"}");

        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(site.get("/api/v1/needs", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void aTextIsAnsweredWithTheNeedsThatItSpeaksOf() {
        var matches = match("haluaisin oppia soittamaan kannelta").get("matches");
        var zither = matches.items().stream()
                .filter(match -> match.text("code").equals("zither"))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(zither.text("strength"))).isBetween(0.65, 1.0);
        assertThat(site.write(zither.get("words"))).isEqualTo("[\"soittamaan\",\"kannelta\"]");
        assertThat(site.write(zither.get("services"))).contains("kantelepiiri");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/needs/match", "/api/v1/needs/match?q=", "/api/v1/needs/match?q=ja+on+se"})
    void whereNothingIsSaidNothingMatches(String path) {
        assertThat(site.json(path).get("matches").items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    q=x&theme=exercise ~ Parametria ”theme” ei ole.
                    q=x&nothing=1 ~ Parametria ”nothing” ei ole.
                    q=x&lang=de ~ Kieltä ”de” ei ole.
                    q=x&q=y ~ vain yksi arvo
                    """)
    void aParameterThatCannotBeUsedIsTold(String query, String sentence) {
        var answer = site.get("/api/v1/needs/match?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(sentence);
    }

    @Test
    void aTextThatIsTooLongOrNotUtf8IsRefused() {
        assertThat(site.get("/api/v1/needs/match?q=" + "a".repeat(301)).body()).contains("enintään 300 merkkiä");
        assertThat(site.get("/api/v1/needs/match?q=%E4").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void nobodyCanChangeNeedsHere(String method) {
        var request = TestSite.request(site.port(), "/api/v1/needs", "Content-Type", "application/json")
                .method(method, BodyPublishers.ofString("{}"))
                .build();
        assertThat(site.send(request).statusCode()).isEqualTo(405);
    }

    private static Json match(String said) {
        return site.json("/api/v1/needs/match?lang=fi&q=" + URLEncoder.encode(said, StandardCharsets.UTF_8));
    }
}
