package fi.palvelutarjotin.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.testing.SampleSite;
import fi.palvelutarjotin.web.testing.TestSite;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Error pages speak the reader's language and tell nothing of the inside. */
class ErrorPagesTest {

    private static final String NOBODY = "/listing/00000000-0000-4000-8000-000000000000";

    @ParameterizedTest
    @CsvSource({
        "FI,Sivua ei löytynyt",
        "SV,Sidan hittades inte",
        "EN,Page not found",
        "SE,Siidu ii gávdnon",
    })
    void whatIsNotThere(Language language, String title) {
        for (var path : List.of(NOBODY, "/listing/x", "/organisation/x", "/olematon")) {
            var answer = SampleSite.get().get("/" + language.code() + path, "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertPage(answer, language, title);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FI,Osoitteessa on virhe",
        "SV,Det är fel i adressen",
        "EN,There is a mistake in the address",
        "SE,Čujuhusas lea meattáhus",
    })
    void aBrokenAddress(Language language, String title) {
        var answer = SampleSite.get().get("/" + language.code() + "/search?q=%C3", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertPage(answer, language, title);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsWithdrawnIsNotThere(Language language) {
        var path = "/" + language.code() + "/listing/" + SampleSite.withdrawnId();
        assertThat(SampleSite.get().get(path, "Accept", "text/html").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFailureOfOursTellsOnlyItsNumber() throws SQLException {
        try (var site = TestSite.with(List.of());
                var connection = site.index().catalogue().connect();
                var statement = connection.createStatement()) {
            statement.execute("alter table listing rename to listing_gone");
            for (var language : Language.values()) {
                var answer = site.get("/" + language.code() + NOBODY, "Accept", "text/html");
                assertThat(answer.statusCode()).isEqualTo(500);
                var words = new WordsOf(new MessagesFactory().messages()).language(language);
                assertPage(answer, language, words.text("error.title.500"));
                assertThat(answer.body())
                        .containsPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
            }
        }
    }

    private static void assertPage(HttpResponse<String> answer, Language language, String title) {
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("html").attr("lang")).isEqualTo(language.code());
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("main a").attr("href")).isEqualTo("/" + language.code() + "/search");
        assertThat(answer.body())
                .doesNotContainIgnoringCase("exception")
                .doesNotContainIgnoringCase("sql")
                .doesNotContainIgnoringCase("micronaut")
                .doesNotContainIgnoringCase("netty")
                .doesNotContain("at fi.", "java.", "listing_gone");
    }
}
