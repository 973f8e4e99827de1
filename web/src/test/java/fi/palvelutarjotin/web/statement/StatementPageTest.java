package fi.palvelutarjotin.web.statement;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.testing.SampleSite;
import fi.palvelutarjotin.web.testing.TestSite;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementPageTest {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fi | Saavutettavuusseloste | osittain | 14 päivä | 22.11.2026
                    sv | Tillgänglighetsutlåtande | delvis | 14 dagar | 22.11.2026
                    en | Accessibility statement | in part | 14 days | 22 November 2026
                    se | Olahahttivuođačilgehus | oassái | 14 beaivvi | 22.11.2026
                    """)
    void tellsWhatTheLawAsksFor(String language, String title, String inPart, String days, String day) {
        var page = page("/" + language + "/accessibility");
        assertThat(page.select("h1").eachText()).containsExactly(title);
        assertThat(page.select(".statement__status").text()).contains(inPart, "WCAG 2.1", "AA");
        assertThat(page.select(".statement__row")).hasSizeGreaterThan(1);
        assertThat(page.select("main").text()).contains("306/2019", days, day, "Traficom", "029 534 5000");
        assertThat(page.select("main a").eachAttr("href"))
                .contains(
                        "/" + language + "/feedback?topic=accessibility",
                        "https://www.saavutettavuusvaatimukset.fi",
                        "mailto:saavutettavuus@traficom.fi",
                        "tel:0295345000");
    }

    @Test
    void theStatusIsThatOfTheTable() {
        var open = new Findings().shortcomings().stream().filter(Shortcoming::isOpen);
        assertThat(page("/fi/accessibility").select(".statement__row h3").eachText())
                .containsExactlyElementsOf(
                        open.map(one -> one.what().texts().get(Language.FI)).toList());
    }

    @Test
    void whatWasNotDoneIsToldToo() {
        assertThat(page("/fi/accessibility").select("main").text())
                .contains("Ulkopuolinen asiantuntija ei ole vielä arvioinut", "Apuvälineiden käyttäjät eivät ole");
    }

    @Test
    void theNameOfTheUnitIsMarkedAsFinnish() {
        assertThat(page("/sv/accessibility")
                        .select(".statement__authority [lang=fi]")
                        .text())
                .isEqualTo("Digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö");
        assertThat(page("/fi/accessibility").select(".statement__authority [lang]"))
                .isEmpty();
    }

    @Test
    void anAnswerIsPromisedOnlyWhereAnAddressCanBeLeft() {
        assertThat(page("/fi/accessibility").select("main").text())
                .contains("Käsittelemme palautteesi 14 päivän kuluessa.")
                .doesNotContain("Vastaamme");
        try (var site = TestSite.with(Map.of("palvelutarjotin.sealing.key", KEY))) {
            assertThat(site.get("/fi/accessibility", "Accept", "text/html").body())
                    .contains("Vastaamme 14 päivän kuluessa");
        }
    }

    @Test
    void whoKeepsTheServiceIsToldWithContacts() {
        var settings = Map.<String, Object>of(
                "palvelutarjotin.site.name", "Keusoten palvelutarjotin",
                "palvelutarjotin.site.county", "Keski-Uudenmaan hyvinvointialue",
                "palvelutarjotin.site.phone", "0192260000",
                "palvelutarjotin.site.email", "palaute@keusote.example");
        try (var site = TestSite.with(settings)) {
            var main = Jsoup.parse(
                            site.get("/fi/accessibility", "Accept", "text/html").body())
                    .select("main");
            assertThat(main.text())
                    .contains(
                            "palvelua Keusoten palvelutarjotin", "Palvelua ylläpitää Keski-Uudenmaan hyvinvointialue.");
            assertThat(main.select("a").eachAttr("href")).contains("tel:0192260000", "mailto:palaute@keusote.example");
        }
    }

    @Test
    void everyPageLeadsToHelpStatementAndFeedback() {
        for (var path : new String[] {"/fi", "/fi/search?q=kuoro", "/fi/tray", "/fi/olematon", "/fi/help"}) {
            assertThat(page(path).select(".site-footer__links a").eachAttr("href"))
                    .as(path)
                    .containsExactly("/fi/help", "/fi/accessibility", "/fi/privacy", "/fi/feedback");
        }
    }

    private static Document page(String path) {
        return Jsoup.parse(SampleSite.page(path));
    }
}
