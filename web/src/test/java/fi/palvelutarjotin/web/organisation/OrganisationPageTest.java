package fi.palvelutarjotin.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.testing.SampleSite;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationPageTest {

    @Test
    void theListingLeadsToItsOrganiserAndTheOrganiserToItsListings() {
        var listing = "/fi/listing/" + SampleSite.idOf(SampleSite.CHOIR);
        var link = Objects.requireNonNull(Jsoup.parse(SampleSite.page(listing)).selectFirst("a[href*=/organisation/]"));
        var page = Jsoup.parse(SampleSite.page(link.attr("href")));
        assertThat(page.select("h1").text()).isEqualTo("Sävel ry (esimerkki)");
        assertThat(page.select("main").text()).contains("Yhdistys", "Y-tunnus: 0201256-6");
        assertThat(page.select(".hit__name a").eachAttr("href")).containsExactly(listing);
        assertThat(page.select("main").text()).contains("Toimintaa täällä: Järvenpää", "Ilmoituksia: 1");
        assertThat(page.select(".hit .facts").text()).startsWith("Seuraavan kerran tiistai");
        assertThat(page.select("nav.pages")).as("there is one page only").isEmpty();
        assertThat(Jsoup.parse(SampleSite.page(link.attr("href") + "?page=99"))
                        .select(".hit__name a")
                        .eachAttr("href"))
                .as("past the last page")
                .containsExactly(listing);
    }

    @ParameterizedTest
    @CsvSource({"fi,Yhdistys", "sv,Förening", "en,Association", "se,Searvi"})
    void theOrganiserIsShownInEveryLanguage(String language, String kind) {
        var id = Objects.requireNonNull(Jsoup.parse(SampleSite.page("/fi/listing/" + SampleSite.idOf(SampleSite.CHOIR)))
                        .selectFirst("a[href*=/organisation/]"))
                .attr("href")
                .substring(3);
        var page = Jsoup.parse(SampleSite.page("/" + language + id));
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select(".mark").first()).isNotNull();
        assertThat(page.select(".mark").eachText()).contains(kind);
    }
}
