package fi.palvelutarjotin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapApiTest {

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.with(Samples.chairExercise(), Samples.choir(), Samples.helpline());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aPointSaysWhatIsThereAndWhereItLeads() {
        var id = site.json("/api/v1/search?q=tuolijumppa").get("hits").get(0).text("id");

        var answer = site.json("/api/v1/map?q=tuolijumppa&lang=sv");

        assertThat(site.write(answer))
                .isEqualTo(
                        "{\"total\":1,\"placed\":1,\"withoutPlace\":0,\"places\":1,\"inBox\":1,\"points\":[{\"id\":\""
                                + id + "\",\"name\":\"Stolgymnastik\",\"nameLanguage\":\"sv\","
                                + "\"municipality\":{\"code\":\"858\",\"name\":\"Tusby\"},"
                                + "\"latitude\":60.4,\"longitude\":25.03,\"approximate\":false,"
                                + "\"url\":\"/sv/listing/" + id + "\"}]}");
    }

    @Test
    void whatHasNoPlaceIsCountedAndWhatHasOnlyAMunicipalityIsAtItsCentre() {
        var answer = site.json("/api/v1/map");

        assertThat(answer.text("total")).isEqualTo("3");
        assertThat(answer.text("placed")).isEqualTo("2");
        assertThat(answer.text("withoutPlace")).isEqualTo("1");
        assertThat(answer.get("points").texts("name")).containsExactlyInAnyOrder("Tuolijumppa", "Kuoro");
        assertThat(answer.get("points").items())
                .filteredOn(point -> point.text("approximate").equals("true"))
                .singleElement()
                .satisfies(point ->
                        assertThat(point.get("municipality").text("name")).isEqualTo("Järvenpää"));
    }

    @Test
    void theMapIsOfAllThatIsFoundNotOfAPage() {
        assertThat(site.get("/api/v1/map?size=1&page=2&sort=name").body())
                .isEqualTo(site.get("/api/v1/map").body());
    }

    @Test
    void theBoxPutsWhatItHoldsFirstAndLeavesNothingOut() {
        var tuusula = site.json("/api/v1/map?bbox=25,60.39,25.04,60.41");
        var jarvenpaa = site.json("/api/v1/map?bbox=25.05,60.45,25.2,60.6");

        assertThat(tuusula.get("points").texts("name")).containsExactly("Tuolijumppa", "Kuoro");
        assertThat(jarvenpaa.get("points").texts("name")).containsExactly("Kuoro", "Tuolijumppa");
        assertThat(tuusula.text("inBox")).isEqualTo("1");
        assertThat(tuusula.text("places")).isEqualTo("2");
        assertThat(site.json("/api/v1/map?bbox=-10,40,-9,41").text("inBox")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2,3",
                "1,2,3,4,5",
                "25,60,24,61",
                "24,61,25,60",
                "a,b,c,d",
                "24,60,25,91",
                "1e5,1,2,3",
                ",,,",
                "NaN,1,2,3",
                "24,60,25,61&bbox=1,2,3,4"
            })
    void aBoxThatIsNoneIsRefusedInASentence(String box) {
        var answer = site.get("/api/v1/map?bbox=" + box);

        assertThat(answer.statusCode()).isEqualTo(400);
        var error = site.json(answer).get("errors").get(0);
        assertThat(error.text("parameter")).isEqualTo("bbox");
        assertThat(error.text("detail")).startsWith("Kartan alueessa on neljä lukua");
    }

    @Test
    void everyParameterThatCannotBeUsedIsTold() {
        var answer = site.get("/api/v1/map?bbox=x&theme=olematon&boks=1");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(site.json(answer).get("errors").texts("parameter"))
                .containsExactlyInAnyOrder("bbox", "theme", "boks");
    }

    @Test
    void anAnswerIsComparedByTag() {
        var answer = site.get("/api/v1/map");
        var tag = answer.headers().firstValue("etag").orElseThrow();

        assertThat(answer.headers().firstValue("cache-control")).hasValue("private, no-cache");
        assertThat(site.get("/api/v1/map", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
}
