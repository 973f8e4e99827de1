package fi.palvelutarjotin.web.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.web.testing.TestSite;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tiles.example.fi/{z}/{x}/{y}.png",
                "https://tiles.example.fi/{z}/{x}.png",
                "https://tiles.example.fi/{z}/{x}/{y}/{y}.png",
                "https://{s}.example.fi/{z}/{x}/{y}.png",
                "https://{z}.example.fi/{x}/{y}.png",
                "https://u:p@tiles.example.fi/{z}/{x}/{y}.png",
                "https://*.example.fi/{z}/{x}/{y}.png",
                "https://tiles.example.fi; script-src */{z}/{x}/{y}.png",
                "https:///{z}/{x}/{y}.png",
                "https://tiles.example.fi/{z}/{x}/{y}.png#a",
                "https://tiles.example.fi?{z}{x}{y}",
                "tiles.example.fi/{z}/{x}/{y}.png",
                "{z}{x}{y}"
            })
    void whatIsNoAddressOfTilesIsRefusedInASentence(String tiles) {
        assertThatThrownBy(() -> settings(tiles))
                .hasMessageStartingWith("The setting palvelutarjotin.map.tiles takes an address that begins with"
                        + " https:// and has {z}, {x} and {y} in it once each");
    }

    @ParameterizedTest
    @CsvSource({
        "https://tiles.example.fi/{z}/{x}/{y}.png, https://tiles.example.fi",
        "https://tiles.example.fi:8443/a/{z}/{y}/{x}?key=1, https://tiles.example.fi:8443",
        "' https://a.b/?z={z}&x={x}&y={y} ', https://a.b"
    })
    void theServerIsToldWithoutThePath(String tiles, String server) {
        assertThat(settings(tiles).server()).hasValue(server);
    }

    @Test
    void nothingSetIsNoServer() {
        assertThat(settings(" ").server()).isEmpty();
    }

    @Test
    void aSourceThatIsTooLongIsRefusedInASentence() {
        assertThatThrownBy(() -> new TileSettings(Optional.empty(), Optional.of("x".repeat(121))))
                .hasMessage("The setting palvelutarjotin.map.tiles-source can have at most 120 characters.");
    }

    @Test
    void aPageMayGetPicturesFromThatServerOnlyAndNamesItsSource() {
        var settings = Map.<String, Object>of(
                "palvelutarjotin.map.tiles", "https://tiles.example.fi/{z}/{x}/{y}.png",
                "palvelutarjotin.map.tiles-source", "© Kartantekijät <b>&");
        try (var site = TestSite.with(settings)) {
            var answer = site.get("/fi/map?county=02", "Accept", "text/html");
            assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                    .contains("; img-src 'self' data: https://tiles.example.fi; ")
                    .containsOnlyOnce("https:");
            var page = Jsoup.parse(answer.body());
            assertThat(page.select("#points").attr("data-tiles")).isEqualTo("https://tiles.example.fi/{z}/{x}/{y}.png");
            assertThat(page.select(".points").text())
                    .contains("Taustakartan kuvat tulevat toiselta palvelimelta.")
                    .endsWith("Taustakartta: © Kartantekijät <b>&");
        }
    }

    private static TileSettings settings(String tiles) {
        return new TileSettings(Optional.of(tiles), Optional.empty());
    }
}
