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

    @Test
    void theSitesNameLeadsToTheFrontPageFromAnyOther() {
        assertThat(page("/sv/search?q=x").select(".site-name").attr("href")).isEqualTo("/sv");
    }

    private static Document page(String address) {
        return Jsoup.parse(SampleSite.page(address));
    }
}
