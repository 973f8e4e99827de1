package fi.palvelutarjotin.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.testing.SampleSite;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackToSearchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /fi/search?q=kuoro&price=free&page=2 | /fi/search?page=2&price=free&q=kuoro
                    /fi/search?q=%C3%A4iti+ja+lapsi | /fi/search?q=%C3%A4iti+ja+lapsi
                    /sv/search?q=k%C3%B6r | /fi/search?q=k%C3%B6r
                    /fi/search | /fi/search
                    /fi/search?q=a&utm_source=x&theme=olematon | /fi/search?q=a
                    """)
    void leadsToTheSearchThatTheReaderCameFrom(String came, String back) {
        assertThat(back(SampleSite.get().address(came).toString())).isEqualTo(back);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/fi/search?q=kuoro",
                "//evil.example/fi/search?q=kuoro",
                "javascript:alert(1)",
                "not an address at all <>",
                "http:/fi/search?q=kuoro",
                "/fi/search?q=kuoro",
            })
    void neverLeadsElsewhere(String came) {
        assertThat(back(came)).isEqualTo("/fi/search");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fi/listing/x?q=kuoro",
                "/fi/?q=kuoro",
                "/api/v1/search?q=kuoro",
                "//fi/search?q=kuoro",
                "/de?q=kuoro",
                "/fi/search?q=%C3",
                "/fi/search?q=%ZZ",
            })
    void leadsToTheStartFromAnyOtherPage(String came) {
        var site = SampleSite.get().address("/").toString();
        assertThat(back(site.substring(0, site.length() - 1) + came)).isEqualTo("/fi/search");
    }

    @Test
    void whoeverSharesTheHostNameButIsNotUsIsNotBelieved() {
        var other = SampleSite.get().address("/fi/search?q=kuoro").toString().replace("http://", "http://user@");
        assertThat(back(other)).isEqualTo("/fi/search");
    }

    @Test
    void cachesAreToldThatTheWayBackDiffers() {
        var answer = SampleSite.get().get("/fi/listing/" + SampleSite.idOf(SampleSite.CHOIR), "Accept", "text/html");
        assertThat(answer.headers().allValues("vary")).contains("Referer");
    }

    private static String back(String came) {
        var path = "/fi/listing/" + SampleSite.idOf(SampleSite.CHOIR);
        var page = SampleSite.get()
                .get(path, "Accept", "text/html", "Referer", came)
                .body();
        return Objects.requireNonNull(Jsoup.parse(page).selectFirst(".listing__back a"))
                .attr("href");
    }
}
