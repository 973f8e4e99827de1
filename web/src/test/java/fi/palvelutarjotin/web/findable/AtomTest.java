package fi.palvelutarjotin.web.findable;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.testing.SampleSite;
import java.time.Instant;
import java.util.Comparator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Any search as a feed. */
class AtomTest {

    private static final String BASE = SampleSite.get().address("").toString();

    @Test
    void aSearchIsAFeedOfWhatItFinds() {
        var feed = feed("/fi/search.atom?q=laulukuoro&price=free");
        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        var entry = Xml.all(feed, "entry").getFirst();
        var id = SampleSite.idOf(SampleSite.CHOIR);
        assertThat(Xml.texts(entry, "id")).containsExactly("urn:uuid:" + id);
        assertThat(Xml.texts(entry, "title")).containsExactly(SampleSite.CHOIR);
        assertThat(Xml.texts(entry, "summary")).containsExactly("Lauletaan yhdessä.");
        assertThat(Xml.texts(entry, "name")).containsExactly("Sävel ry (esimerkki)");
        assertThat(link(entry, "alternate")).isEqualTo(BASE + "/fi/listing/" + id);
        assertThat(Instant.parse(Xml.texts(entry, "updated").getFirst())).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void theNewestComeFirstAndNotMoreThanFifty() {
        var entries = Xml.all(feed("/fi/search.atom"), "entry");
        assertThat(entries).hasSizeBetween(30, AtomFeed.ENTRIES);
        assertThat(entries.stream()
                        .map(entry ->
                                Instant.parse(Xml.texts(entry, "published").getFirst())))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void aFeedIsTheSameInWhicheverOrderAndOnWhicheverPageItWasAskedFor() {
        var one = feed("/fi/search.atom?q=kerho&price=unknown");
        var other = feed("/fi/search.atom?page=2&price=unknown&sort=name&size=5&q=kerho");
        assertThat(Xml.texts(other, "id")).isEqualTo(Xml.texts(one, "id"));
        assertThat(link(other.getDocumentElement(), "self")).isEqualTo(BASE + "/fi/search.atom?price=unknown&q=kerho");
        assertThat(Xml.texts(feed("/sv/search.atom?q=kerho&price=unknown"), "id")
                        .getFirst())
                .isNotEqualTo(Xml.texts(one, "id").getFirst());
    }

    @Test
    void whatAFeedBringsIsTextHereToo() {
        var entry = Xml.all(feed("/fi/search.atom?q=pahantahtoinen"), "entry").getFirst();
        assertThat(Xml.texts(entry, "title")).containsExactly(SampleSite.HOSTILE);
        assertThat(Xml.all(entry, "script")).isEmpty();
    }

    @Test
    void wordsThatXmlCannotSayLeaveItReadable() {
        var feed = feed("/fi/search.atom?q=%EF%BF%BFa%00b%3C%26");
        assertThat(Xml.texts(feed, "title").getFirst()).contains("<&");
    }

    @Test
    void theResultsPageTellsOfItsFeed() {
        var page = Jsoup.parse(SampleSite.page("/fi/search?page=2&q=kerho&sort=name"));
        assertThat(page.select("link[type=application/atom+xml]").attr("href")).isEqualTo("/fi/search.atom?q=kerho");
        assertThat(Jsoup.parse(SampleSite.page("/fi/listing/" + SampleSite.idOf(SampleSite.CHOIR)))
                        .select("link[type=application/atom+xml]"))
                .isEmpty();
    }

    private static Document feed(String path) {
        var answer = SampleSite.get().get(path);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/atom+xml");
        return Xml.read(answer.body());
    }

    private static String link(Element of, String rel) {
        return Xml.all(of, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .findFirst()
                .orElseThrow()
                .getAttribute("href");
    }
}
