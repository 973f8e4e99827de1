package fi.palvelutarjotin.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.api.Json;
import fi.palvelutarjotin.web.testing.SampleSite;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page hands to the script of the map of places. */
class PointsOnPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=kuoro&page=2&sort=name", "?county=02&theme=olematon", "?near=186&within=5"})
    void theScriptAsksForThePlacesOfTheVerySearch(String query) {
        var points = points("/sv/map" + query);
        var answer = json(points.attr("data-points"));
        var page = Jsoup.parse(SampleSite.page("/sv/map" + query));
        assertThat(page.select(".map__count").text())
                .startsWith(answer.text("total").equals("0") ? "Inga" : answer.text("total"));
        assertThat(points.attr("data-points")).endsWith("lang=sv").doesNotContain("olematon", "page", "sort");
        assertThat(points.attr("data-tiles")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theAreasUnderThePlacesAreThoseOfTheDrawingWhereTheyAreOnEarth(Language language) {
        var path = "/" + language.code() + "/map?county=02";
        var answer = SampleSite.get().get(points(path).attr("data-areas"));
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/geo+json");
        var features = read(answer.body()).get("features").items();
        assertThat(features.stream()
                        .map(feature -> feature.get("properties").text("name"))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        Jsoup.parse(SampleSite.page(path)).select(".map__name").eachText());
        var bounds = Arrays.stream(points(path).attr("data-bounds").split(","))
                .map(Double::valueOf)
                .toList();
        assertThat(features).allSatisfy(feature -> {
            var middle = feature.get("properties").get("middle");
            assertThat(middle.get(0).node().getDoubleValue()).isBetween(bounds.get(1), bounds.get(3));
            assertThat(middle.get(1).node().getDoubleValue()).isBetween(bounds.get(0), bounds.get(2));
        });
        assertThat(bounds.get(0)).as("south").isBetween(60.2, 60.6);
        assertThat(bounds.get(1)).as("west").isBetween(24.2, 25.0);
    }

    @Test
    void theCountryHasItsCountiesAndAnUnknownCountyNone() {
        var all = points("/fi/map").attr("data-areas");
        assertThat(read(SampleSite.get().get(all).body()).get("features").items())
                .hasSize(23);
        for (var county : List.of("99", "", "%22")) {
            assertThat(SampleSite.get().get("/fi/map/areas?county=" + county).statusCode())
                    .isEqualTo(404);
        }
    }

    private static Element points(String path) {
        return Objects.requireNonNull(Jsoup.parse(SampleSite.page(path)).selectFirst("#points"));
    }

    private static Json json(String path) {
        return read(SampleSite.get().get(path).body());
    }

    private static Json read(String body) {
        try {
            return new Json(Objects.requireNonNull(JsonMapper.createDefault().readValue(body, JsonNode.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
