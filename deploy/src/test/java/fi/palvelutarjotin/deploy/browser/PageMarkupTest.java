package fi.palvelutarjotin.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** Every page in every language is HTML without a fault, as a standards checker reads it; no browser is needed. */
class PageMarkupTest {

    static Stream<Pages.InLanguage> pages() {
        return Pages.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theMarkupHasNoFault(Pages.InLanguage page) throws IOException, SAXException {
        assertThat(faults(html(page))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageTellsItsLanguageAndHasOneHeading(Pages.InLanguage page) {
        var document = Jsoup.parse(html(page));
        assertThat(document.select("html").attr("lang"))
                .isEqualTo(page.language().code());
        assertThat(document.select("h1")).hasSize(1);
        assertThat(document.select("main")).hasSize(1);
        assertThat(document.title()).isNotBlank();
        assertThat(document.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageLeadsToItselfInEachLanguage(Pages.InLanguage page) {
        var document = Jsoup.parse(html(page));
        var links = document.select("link[rel=alternate][hreflang]");
        if (page.page() == Pages.MISSING) {
            assertThat(links).as("what is not there is not to be found").isEmpty();
            return;
        }
        assertThat(links.eachAttr("hreflang")).containsExactly("fi", "sv", "en", "se");
        assertThat(document.select(".languages a").eachAttr("href")).isEqualTo(links.eachAttr("href"));
        for (var link : links) {
            var answer = DemoSite.get().site().get(link.attr("href"), "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Jsoup.parse(answer.body()).select("html").attr("lang")).isEqualTo(link.attr("hreflang"));
        }
    }

    private static String html(Pages.InLanguage page) {
        var answer = DemoSite.get().site().get(page.path(), "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(page.page().status());
        return answer.body();
    }

    /** What the checker finds wrong; empty for nothing. */
    static String faults(String html) throws IOException, SAXException {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        return validator
                .validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                .lines()
                .filter(line -> line.contains("error"))
                .collect(Collectors.joining("\n"));
    }
}
