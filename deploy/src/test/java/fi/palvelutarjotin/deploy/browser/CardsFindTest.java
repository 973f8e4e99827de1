package fi.palvelutarjotin.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A saved search on the front page that finds nothing would send away people who took heart to ask. */
class CardsFindTest {

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en", "se"})
    void everyCardAndDoorHasHits(String language) {
        var page = page("/" + language);
        var links = page.select(".need-card, .lives a, .doors a, .front-more");
        assertThat(links).hasSizeGreaterThan(30);
        for (var link : links) {
            assertThat(page(link.attr("href")).select(".hit"))
                    .as("%s: %s", link.text(), link.attr("href"))
                    .isNotEmpty();
        }
    }

    private static org.jsoup.nodes.Document page(String address) {
        return Jsoup.parse(
                DemoSite.get().site().get(address, "Accept", "text/html").body());
    }
}
