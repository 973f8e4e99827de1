package fi.palvelutarjotin.web.front;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.testing.SampleSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontPageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sv-FI,sv;q=0.9,fi;q=0.8 | /sv
                    en-GB,en;q=0.9 | /en
                    se,fi;q=0.5 | /se
                    de,en;q=0.3,fi;q=0.8 | /fi
                    fi;q=0,en;q=0.4 | /en
                    de | /fi
                    * | /fi
                    ;;;nonsense | /fi
                    """)
    void theRootLeadsToTheReadersLanguage(String accepted, String page) {
        var answer = SampleSite.get().get("/", "Accept-Language", accepted);
        assertThat(answer.uri().getPath()).isEqualTo("/");
        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("location")).hasValue(page);
        assertThat(answer.headers().firstValue("vary")).hasValue("Accept-Language");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /fi?q=kuoro | /fi/search?q=kuoro
                    /sv?q=k%C3%B6r+och+dans&price=free | /sv/search?q=k%C3%B6r+och+dans&price=free
                    /en?theme=poistettu&theme=culture&utm_source=x | /en/search?theme=poistettu&theme=culture
                    /se?page=2 | /se/search?page=2
                    /fi?q= | /fi/search?q=
                    /fi?q=a%26b%0D%0Ac | /fi/search?q=a%26b%0D%0Ac
                    """)
    void anOldAddressOfASearchLeadsToIt(String old, String address) {
        var answer = SampleSite.get().get(old, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("location")).hasValue(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fi", "/fi?", "/fi?utm_source=x", "/fi?kuoro"})
    void whatSaysNothingOfASearchIsTheFrontPage(String address) {
        var page = page(address);
        assertThat(page.select("h1").text()).isEqualTo("Löydä tekemistä, apua ja seuraa");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("/fi");
        assertThat(page.select("form[role=search]").attr("action")).isEqualTo("/fi/search");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /fi/search?q=kuoro&where=Tuusula | /fi/search?municipality=858&q=kuoro
                    /fi/search?where=J%C3%A4rvenp%C3%A4%C3%A4ss%C3%A4 | /fi/search?municipality=186
                    /sv/search?where=Tr%C3%A4sk%C3%A4nda&q= | /sv/search?municipality=186
                    /en/search?where=salossa&price=free | /en/search?municipality=734&price=free
                    /fi/search?where=Keski-Suomi&municipality=858 | /fi/search?county=15&municipality=858
                    /se/search?where=jyvaskyla | /se/search?municipality=179
                    """)
    void aPlaceInWordsLeadsToTheAddressWithItsCode(String written, String address) {
        var answer = SampleSite.get().get(written, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("location")).hasValue(address);
    }

    @Test
    void aPlaceThatIsNotUnderstoodIsToldAndTheNearestOffered() {
        var page = page("/fi/search?q=laulukuoro&where=Tusulla");
        assertThat(page.select(".notice").text()).contains("”Tusulla”", "Tarkoititko: Tuusula?");
        assertThat(page.select(".notice a").attr("href")).isEqualTo("/fi/search?municipality=858&q=laulukuoro");
        assertThat(page.select(".hit__name").text()).isEqualTo(SampleSite.CHOIR);
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("/fi/search?q=laulukuoro");
    }

    @Test
    void aPlaceFarFromEveryNameOffersNone() {
        assertThat(page("/fi/search?where=xyzzyqwerty").select(".notice a")).isEmpty();
        assertThat(page("/fi?where=" + "x".repeat(500)).select(".notice").text())
                .contains("xxx…");
        assertThat(page("/fi?where=%3Cscript%3E").select(".notice").text()).contains("”<script>”");
    }

    @Test
    void whatHappensNextIsToldOfThePlaceThatIsAskedFor() {
        assertThat(page("/fi").select(".happening__name").eachText()).contains(SampleSite.CHOIR);
        var there = page("/fi?where=J%C3%A4rvenp%C3%A4%C3%A4");
        assertThat(there.select(".happening__name").text()).isEqualTo(SampleSite.CHOIR);
        assertThat(there.select(".happening__time").text())
                .startsWith("tiistai ")
                .contains("klo 17.30–19");
        assertThat(there.select(".happening__where").text()).isEqualTo("Seurojentalo, Järvenpää");
        assertThat(there.select("#week").text()).endsWith(": Järvenpää");
        assertThat(there.select("#where").val()).isEqualTo("Järvenpää");
        assertThat(there.select(".front-more").attr("href")).contains("municipality=186", "sort=next");
        var elsewhere = page("/fi?where=Salo");
        assertThat(elsewhere.select(".happening")).isEmpty();
        assertThat(elsewhere.select(".week a").attr("href")).isEqualTo("/fi/search");
    }

    @Test
    void doorsTellHowMuchIsBehindThemAndLeadThere() {
        var door = page("/fi").select(".doors a[href*=theme]").getFirst();
        assertThat(door.select(".door__name").text()).isEqualTo("Liikunta");
        assertThat(door.select(".visually-hidden").text()).isEqualTo("2 tulosta");
        assertThat(page(door.attr("href")).select("#count").text()).isEqualTo("2 hakutulosta");
    }

    @Test
    void everyPictureIsInTheFileAndSaysNothing() {
        var page = page("/fi");
        var file = Jsoup.parse(SampleSite.page(page.select("use").getFirst().attr("href")));
        assertThat(page.select("main svg:not([aria-hidden=true])")).isEmpty();
        for (var use : page.select("use")) {
            var name = use.attr("href").replaceFirst(".*#", "");
            assertThat(file.select("symbol#" + name)).as(name).hasSize(1);
        }
    }

    @Test
    void theSitesNameLeadsToTheFrontPageFromAnyOther() {
        assertThat(page("/sv/search?q=x").select(".site-name").attr("href")).isEqualTo("/sv");
    }

    private static Document page(String address) {
        return Jsoup.parse(SampleSite.page(address));
    }
}
