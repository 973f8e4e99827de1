package fi.palvelutarjotin.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.testing.SampleSite;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackToSearchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /fi?q=kuoro&price=free&page=2 | /fi?page=2&price=free&q=kuoro
                    /fi?q=%C3%A4iti+ja+lapsi | /fi?q=%C3%A4iti+ja+lapsi
                    /sv?q=k%C3%B6r | /fi?q=k%C3%B6r
                    /fi | /fi
                    /fi?q=a&utm_source=x&theme=olematon | /fi?q=a
                    """)
    void leadsToTheSearchThatTheReaderCameFrom(String came, String back) {
        assertThat(back(SampleSite.get().address(came).toString())).isEqualTo(back);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/fi?q=kuoro",
                "//evil.example/fi?q=kuoro",
                "javascript:alert(1)",
                "not an address at all <>",
                "http:/fi?q=kuoro",
                "/fi?q=kuoro",
            })
    void neverLeadsElsewhere(String came) {
        assertThat(back(came)).isEqualTo("/fi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fi/listing/x?q=kuoro",
                "/fi/?q=kuoro",
                "/api/v1/search?q=kuoro",
                "//fi?q=kuoro",
                "/de?q=kuoro",
                "/fi?q=%C3",
                "/fi?q=%ZZ",
            })
    void leadsToTheStartFromAnyOtherPage(String came) {
        var site = SampleSite.get().address("/").toString();
        assertThat(back(site.substring(0, site.length() - 1) + came)).isEqualTo("/fi");
    }

    @Test
    void whoeverSharesTheHostNameButIsNotUsIsNotBelieved() {
        var other = SampleSite.get().address("/fi?q=kuoro").toString().replace("http://", "http://user@");
        assertThat(back(other)).isEqualTo("/fi");
    }

    @Test
    void cachesAreToldThatTheWayBackDiffers() {
        var answer = SampleSite.get().get("/fi/listing/" + SampleSite.idOf(SampleSite.CHOIR), "Accept", "text/html");
        assertThat(answer.headers().allValues("vary")).isEqualTo(List.of("Referer"));
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
