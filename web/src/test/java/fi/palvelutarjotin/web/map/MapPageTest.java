package fi.palvelutarjotin.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.testing.SampleSite;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class MapPageTest {

    private static final String HOSTILE = "\"><script>alert(1)</script> ${7*7} [[${7*7}]] &lt; {0}";
    private static final Pattern SVG = Pattern.compile("<svg class=\"map__drawing\".*?</svg>", Pattern.DOTALL);

    @Test
    void withoutAPlaceChosenTheCountiesOfTheCountryAreShown() {
        var page = page("/fi/map?q=kerho");
        assertThat(page.select("h1").text()).isEqualTo("Kartta: Koko Suomi");
        assertThat(page.select(".map__area")).hasSize(23);
        assertThat(page.select(".map__areas a[aria-label^=Keski-Uusimaa]").attr("href"))
                .isEqualTo("/fi/map?county=02&q=kerho");
        assertThat(page.select(".map__ways a").eachAttr("href")).containsExactly("/fi/search?q=kerho", "#places");
    }

    @Test
    void theMunicipalitiesOfTheCountyChosenLeadToWhatIsThere() {
        var page = page("/fi/map?county=02&kind=activity");
        assertThat(page.select("h1").text()).isEqualTo("Kartta: Keski-Uudenmaan hyvinvointialue");
        assertThat(page.select(".map__area").eachAttr("aria-label"))
                .hasSize(6)
                .containsAll(List.of("Järvenpää, 1", "Tuusula, 2", "Pornainen, 0"));
        assertThat(page.select(".map__area[aria-label^=Tuusula]").attr("href"))
                .isEqualTo("/fi/search?kind=activity&municipality=858");
        assertThat(page.select(".map__ways a").eachAttr("href"))
                .containsExactly("/fi/search?county=02&kind=activity", "/fi/map?kind=activity", "#places");
        assertThat(page.select(".chip").eachAttr("href"))
                .containsExactlyInAnyOrder("/fi/map?kind=activity", "/fi/map?county=02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?q=kuoro",
                "?q=gym&county=02",
                "?price=free&municipality=186",
                "?municipality=186&kind=activity"
            })
    void everyAreaLeadsToAsManyAsItTells(String query) {
        var page = page("/fi/map" + query);
        assertThat(page.select(".map__area").eachAttr("aria-label"))
                .containsExactlyInAnyOrderElementsOf(
                        page.select(".map__areas a").eachAttr("aria-label"));
        assertThat(page.select(".map__area")).allSatisfy(area -> {
            var told = area.attr("aria-label").replaceFirst(".*, ", "");
            var found = page(area.attr("href"));
            assertThat(found.select("#count, .map__count").text().replaceFirst(" .*", ""))
                    .isEqualTo(told.equals("0") ? "Ei" : told);
        });
    }

    @Test
    void countsAreThoseOfTheFacet() {
        var list = page("/fi/search?county=02");
        var map = page("/fi/map?county=02");
        assertThat(map.select(".map__areas a")).allSatisfy(area -> {
            var code = area.attr("href").replaceFirst(".*municipality=", "");
            var facet = list.select("label[for=municipality-" + code + "]").text();
            assertThat(facet.isEmpty() ? "0" : facet.replaceFirst(".*?(\\d+)\\)?$", "$1"))
                    .isEqualTo(area.select(".map__hits").text());
        });
    }

    @Test
    void aMunicipalityChosenIsMarkedAmongItsNeighbours() {
        var page = page("/fi/map?municipality=186");
        assertThat(page.select(".map__area")).hasSize(6);
        assertThat(page.select("[aria-current=true].map__area").eachAttr("aria-label"))
                .allMatch(label -> label.startsWith("Järvenpää, "))
                .hasSize(1);
    }

    @Test
    void placesInTwoCountiesHaveTheCountrysMap() {
        assertThat(page("/fi/map?municipality=186&county=08").select("h1").text())
                .isEqualTo("Kartta: Koko Suomi");
    }

    @Test
    void whatIsTypedIsShownAsText() {
        var page = page("/fi/map?county=02&q=" + encoded(HOSTILE) + "&theme=" + encoded(HOSTILE));
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select(".map__words").text()).isEqualTo("Haku: " + HOSTILE);
        assertThat(page.title()).contains(HOSTILE);
        assertThat(page.select("[role=alert]").text()).contains("Se jätettiin pois.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theDrawingIsWholeXmlInEveryLanguage(Language language) throws Exception {
        for (var query : List.of("", "?county=05", "?county=02&q=" + encoded(HOSTILE))) {
            var body = SampleSite.page("/" + language.code() + "/map" + query);
            var svg = SVG.matcher(body).results().map(found -> found.group()).toList();
            assertThat(svg).hasSize(1);
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg.getFirst())))
                    .getDocumentElement();
            assertThat(root.getAttribute("viewBox")).matches("0 0 \\d+ \\d+");
            assertThat(root.getElementsByTagName("path").getLength()).isPositive();
            assertThat(root.getElementsByTagName("title").getLength())
                    .isEqualTo(root.getElementsByTagName("a").getLength());
            assertThat(body.length()).isLessThan(150_000);
        }
    }

    @Test
    void theSearchPageLeadsToItsMap() {
        assertThat(page("/sv/search?q=kuoro&page=2&county=02")
                        .select(".results__map")
                        .attr("href"))
                .isEqualTo("/sv/map?county=02&q=kuoro");
    }

    private static Document page(String path) {
        return Jsoup.parse(SampleSite.page(path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
