package fi.palvelutarjotin.web.findable;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.testing.SampleSite;
import java.util.Arrays;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What search engines, browsers' search boxes and social media are told of the site. */
class FindableTest {

    private static final String BASE = SampleSite.get().address("").toString();

    @Test
    void theSitemapLeadsToEveryPageInTheLanguagesThatItHas() {
        var index = Xml.read(body("/sitemap.xml"));
        assertThat(Xml.texts(index, "loc"))
                .containsExactly(
                        BASE + "/sitemap-pages.xml",
                        BASE + "/sitemap-listing-1.xml",
                        BASE + "/sitemap-organisation-1.xml");
        assertThat(Xml.texts(index, "lastmod")).hasSize(2).allMatch(moment -> moment.endsWith("Z"));
        var listings = Xml.texts(Xml.read(body("/sitemap-listing-1.xml")), "loc");
        assertThat(listings)
                .doesNotHaveDuplicates()
                .contains(
                        BASE + "/fi/listing/" + SampleSite.idOf(SampleSite.CHOIR),
                        BASE + "/sv/listing/" + SampleSite.idOf(SampleSite.CHOIR),
                        BASE + "/sv/listing/" + SampleSite.idOf(SampleSite.SWEDISH))
                .doesNotContain(
                        BASE + "/fi/listing/" + SampleSite.idOf(SampleSite.SWEDISH),
                        BASE + "/fi/listing/" + SampleSite.withdrawnId());
        assertThat(Xml.texts(Xml.read(body("/sitemap-organisation-1.xml")), "loc"))
                .allMatch(address -> SampleSite.get()
                                .get(address.substring(BASE.length()), "Accept", "text/html")
                                .statusCode()
                        == 200)
                .isNotEmpty();
        assertThat(Xml.texts(Xml.read(body("/sitemap-pages.xml")), "loc"))
                .hasSize(20)
                .startsWith(BASE + "/fi", BASE + "/sv", BASE + "/en", BASE + "/se")
                .contains(BASE + "/fi/help", BASE + "/sv/accessibility", BASE + "/en/privacy", BASE + "/se/feedback");
    }

    @Test
    void aPageInSeveralLanguagesTellsAllOfThem() {
        var map = Xml.read(body("/sitemap-listing-1.xml"));
        var choir = "/listing/" + SampleSite.idOf(SampleSite.CHOIR);
        var entry = Xml.all(map, "url").stream()
                .filter(url -> Xml.texts(url, "loc").contains(BASE + "/sv" + choir))
                .findFirst()
                .orElseThrow();
        assertThat(Xml.all(entry, "link").stream()
                        .map(link -> link.getAttribute("hreflang") + " " + link.getAttribute("href")))
                .containsExactly("fi " + BASE + "/fi" + choir, "sv " + BASE + "/sv" + choir);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sitemap-listing-2.xml",
                "/sitemap-listing-0.xml",
                "/sitemap-listing-99999999999.xml",
                "/sitemap-x.xml",
                "/sitemap-.xml"
            })
    void aPartThatIsNotThereIsNotFound(String path) {
        assertThat(SampleSite.get().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void robotsMayReadPagesButNotEverySearch() {
        var rules = Arrays.asList(body("/robots.txt").split("\n"));
        assertThat(rules)
                .contains(
                        "User-agent: *",
                        "Allow: /",
                        "Allow: /static/",
                        "Disallow: /*?",
                        "Disallow: /api/",
                        "Sitemap: " + BASE + "/sitemap.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en", "se"})
    void aBrowserCanSearchFromItsAddressBar(String language) {
        var page = page("/" + language + "/search?q=kerho");
        var address = page.select("link[rel=search]").attr("href");
        var description = Xml.read(body(address));
        assertThat(description.getDocumentElement().getNamespaceURI())
                .isEqualTo("http://a9.com/-/spec/opensearch/1.1/");
        assertThat(Xml.texts(description, "ShortName")).allMatch(name -> name.length() <= 16);
        var urls = Xml.all(description, "Url");
        assertThat(urls.stream().map(url -> url.getAttribute("type")))
                .containsExactly("text/html", "application/atom+xml", "application/x-suggestions+json");
        assertThat(urls).allSatisfy(url -> {
            var filled = url.getAttribute("template").replace("{searchTerms}", "kerho");
            assertThat(filled).startsWith(BASE + "/" + language);
            assertThat(SampleSite.get().get(filled.substring(BASE.length())).statusCode())
                    .isEqualTo(200);
        });
    }

    @Test
    void whatIsSuggestedComesAsBrowsersReadIt() {
        assertThat(SampleSite.get()
                        .get("/fi/opensearch-suggestions?q=%22%3E%5C")
                        .body())
                .isEqualTo("[\"\\\">\\\\\",[]]");
    }

    @Test
    void aListingTellsWhatItIsWhereItIsShared() {
        var page = page("/fi/listing/" + SampleSite.idOf(SampleSite.CHOIR));
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("Lauletaan yhdessä.");
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(SampleSite.CHOIR);
        assertThat(page.select("meta[property=og:locale]").attr("content")).isEqualTo("fi_FI");
        assertThat(page.select("meta[property=og:url]").attr("content"))
                .isEqualTo(BASE + "/fi/listing/" + SampleSite.idOf(SampleSite.CHOIR));
        var picture = page.select("meta[property=og:image]").attr("content");
        assertThat(SampleSite.get().get(picture.substring(BASE.length())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatAFeedBringsIsTextHereToo() {
        var page = page("/fi/listing/" + SampleSite.idOf(SampleSite.HOSTILE));
        assertThat(page.select("meta[name=description]").attr("content"))
                .isEqualTo("<img src=x onerror=alert(1)> ja <b>lihavaa</b>");
        assertThat(page.select("script:not([type=application/ld+json])")).isEmpty();
    }

    @Test
    void aPageThatIsNotThereHasNoAddressOfItsOwn() {
        var page = Jsoup.parse(SampleSite.page("/fi/listing/x"));
        assertThat(page.select("link[rel=canonical], meta[property]")).isEmpty();
    }

    private static String body(String path) {
        return SampleSite.get().get(path).body();
    }

    private static Document page(String path) {
        return Jsoup.parse(SampleSite.page(path));
    }
}
