package fi.palvelutarjotin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueApiTest {

    private static TestSite site;
    private static Json hit;

    @BeforeAll
    static void start() {
        site = TestSite.with(Samples.chairExercise(), Samples.choir());
        hit = site.json("/api/v1/search?q=tuolijumppa").get("hits").get(0);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aListingIsGivenWholeInEveryLanguageItHas() {
        var answer = site.get("/api/v1/listings/" + hit.text("id"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"name\":{\"fi\":\"Tuolijumppa\",\"sv\":\"Stolgymnastik\"}")
                .contains("\"description\":{\"fi\":\"Jumpataan tuolilla.\\n\\nLopuksi kahvit.\"}")
                .contains("\"keywords\":[{\"fi\":\"jumppa\"}]")
                .contains(
                        "\"area\":{\"reach\":\"limited\",\"municipalities\":[{\"code\":\"858\",\"name\":{\"fi\":\"Tuusula\"")
                .contains("\"accessibility\":[\"induction-loop\"]")
                .contains("\"weekly\":[{\"day\":\"tuesday\",\"starts\":\"13:00\",\"ends\":\"14:00\",\"everyWeeks\":1}]")
                .contains("\"price\":{\"kind\":\"free\",\"details\":{}}")
                .contains("\"registration\":{\"need\":\"unknown\",\"instructions\":{},\"url\":null,\"email\":null}")
                .contains("\"ages\":{\"from\":65,\"to\":null}")
                .contains(
                        "\"contacts\":[{\"kind\":\"phone\",\"value\":\"040 000 0000\",\"description\":{\"fi\":\"arkisin\"}}]")
                .contains("\"sources\":[{\"source\":\"test\",\"id\":\"tuoli-1\"}]");
        assertThat(site.json(answer).get("next").items()).hasSize(3);
    }

    @Test
    void anOrganisationIsGivenWithItsListings() {
        var id = hit.get("organisation").text("id");

        var answer = site.get("/api/v1/organisations/" + id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"name\":{\"fi\":\"Tuusulan Liikkujat ry\"}")
                .contains("\"businessId\":\"9000000-3\"")
                .contains("\"kind\":\"association\"")
                .contains("\"listings\":[{\"id\":\"" + hit.text("id") + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/listings/00000000-0000-0000-0000-000000000000",
                "/api/v1/listings/1",
                "/api/v1/listings/1-1-1-1-1",
                "/api/v1/organisations/00000000-0000-0000-0000-000000000000",
                "/api/v1/organisations/%27%20or%201=1"
            })
    void whatIsNotThereIsNotFound(String path) {
        var answer = site.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void themesAreATreeInFourLanguages() {
        var themes = site.json("/api/v1/themes");

        assertThat(themes.items()).hasSize(8);
        assertThat(themes.get(0).get("name").fields()).hasSize(4);
        assertThat(themes.get(0).get("children").get(0).text("code")).isEqualTo("community.inclusion");
    }

    @Test
    void everyMunicipalityHasItsCounty() {
        var municipalities = site.json("/api/v1/municipalities");

        assertThat(municipalities.items()).hasSize(308);
        for (var municipality : municipalities.items()) {
            assertThat(municipality.get("county").get("name").text("fi")).isNotEmpty();
        }
    }

    @Test
    void targetGroupsTellTheirCodeInPtv() {
        assertThat(site.get("/api/v1/target-groups").body())
                .contains("{\"code\":\"older-people\",\"ptvCode\":\"KR1.1\",\"name\":{\"fi\":\"Ikääntyneet\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/themes", "/api/v1/municipalities", "/api/v1/target-groups", "/api/v1/openapi.yaml"})
    void codeListsMayBeKeptAndAreComparedByTag(String path) {
        var first = site.get(path);
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("public, max-age=3600");
        assertThat(site.get(path, "If-None-Match", "\"other\", " + tag).statusCode())
                .isEqualTo(304);
    }
}
