package fi.palvelutarjotin.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.testing.SampleSite;
import fi.palvelutarjotin.web.testing.TestSite;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpPageTest {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @ParameterizedTest
    @CsvSource({
        "fi,Ohjeet,Lisää tarjottimelle,Näytä tulokset",
        "sv,Hjälp,Lägg på brickan,Visa resultaten",
        "en,Help,Add to tray,Show results",
        "se,Rávvagat,Lasit tárjjohii,Čájet bohtosiid"
    })
    void tellsHowToSearchAndToUseTheTrayInTheWordsOfThePages(String language, String title, String add, String apply) {
        var main = main(SampleSite.get(), language);
        assertThat(main.select("h1").eachText()).containsExactly(title);
        assertThat(main.text()).contains(add, apply);
        assertThat(main.select("a").eachAttr("href"))
                .containsExactly(
                        "/" + language + "/search",
                        "/" + language + "/tray",
                        "/" + language + "/privacy",
                        "/" + language + "/feedback");
    }

    @Test
    void tellsOfMailsAndAddressesOnlyWhereThereAreAny() {
        assertThat(main(SampleSite.get(), "fi").text())
                .contains("syötteenlukijaa", "Hakusanojasi ei tallenneta", "6 kuukauden")
                .doesNotContain("sähköpostiosoitteesi");
        var settings = Map.<String, Object>of(
                "palvelutarjotin.sealing.key", KEY,
                "palvelutarjotin.mail.host", "127.0.0.1",
                "palvelutarjotin.mail.from", "palvelu@example.fi",
                "palvelutarjotin.site.base-address", "https://palvelut.example.fi",
                "palvelutarjotin.feedback.keep-months", 3);
        try (var site = TestSite.with(settings)) {
            assertThat(main(site, "fi").text())
                    .contains("Jos seuraat hakua", "Jos pyydät palautteeseen vastausta", "3 kuukauden");
        }
    }

    private static Elements main(TestSite site, String language) {
        return Jsoup.parse(site.get("/" + language + "/help", "Accept", "text/html")
                        .body())
                .select("main");
    }
}
