package fi.palvelutarjotin.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.testing.SampleListings;
import fi.palvelutarjotin.web.testing.TestSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** An organisation that arranges more than a page shows. */
class OrganisationPagesTest {

    private static final int MANY = 2 * OrganisationPages.SIZE + 5;

    @Test
    void theWayThroughThePagesMeetsEveryListingOnceInTheOrderOfTheirNames() {
        var organiser = SampleListings.association("Kerhot ry (esimerkki)", "0201256-6");
        var records = IntStream.range(0, MANY)
                .<FeedRecord>mapToObj(number -> SampleListings.accepted(
                        "club" + number,
                        SampleListings.draft("Kerho %02d".formatted(MANY - number))
                                .content(),
                        organiser))
                .toList();
        try (var site = TestSite.with(records)) {
            var listing = site.index().search("kerho").hits().getFirst().listing();
            var address = "/fi/organisation/"
                    + Objects.requireNonNull(listing.organisation()).id();
            var met = new ArrayList<String>();
            var pages = 0;
            for (var next = address; !next.isEmpty(); pages++) {
                var page = page(site, next);
                assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(next);
                met.addAll(page.select(".hit__name").eachText());
                next = page.select("a[rel=next]").attr("href");
            }
            assertThat(pages).isEqualTo(3);
            assertThat(met)
                    .isEqualTo(IntStream.rangeClosed(1, MANY)
                            .mapToObj("Kerho %02d"::formatted)
                            .toList());
            assertThat(page(site, address + "?page=2").title()).startsWith("Kerhot ry (esimerkki) – sivu 2/3");
            assertThat(List.of("0", "-1", "x", "99999999999"))
                    .allSatisfy(number -> assertThat(page(site, address + "?page=" + number)
                                    .select(".hit__name")
                                    .eachText())
                            .first()
                            .isEqualTo("Kerho 01"));
        }
    }

    @Test
    void aSearchFindsOnlyWhatTheOrganisationArranges() {
        var organiser = SampleListings.association("Kerhot ry (esimerkki)", "0201256-6");
        var other = SampleListings.association("Muut ry (esimerkki)", "1234567-1");
        var records = IntStream.range(0, MANY)
                .<FeedRecord>mapToObj(number -> SampleListings.accepted(
                        "club" + number,
                        SampleListings.draft((number % 2 == 0 ? "Neulekerho " : "Kuoro ") + number)
                                .content(),
                        number < MANY - 3 ? organiser : other))
                .toList();
        try (var site = TestSite.with(records)) {
            var id = site.index().search("neulekerho").hits().stream()
                    .map(hit -> Objects.requireNonNull(hit.listing().organisation()))
                    .filter(found -> found.name().texts().containsValue("Kerhot ry (esimerkki)"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            var address = "/fi/organisation/" + id;
            var met = new ArrayList<String>();
            for (var next = address + "?q=neulekerho"; !next.isEmpty(); ) {
                var page = page(site, next);
                assertThat(page.select("main input[name=q]").val()).isEqualTo("neulekerho");
                assertThat(page.select("main").text()).contains("21 hakutulosta");
                met.addAll(page.select(".hit__name").eachText());
                next = page.select("a[rel=next]").attr("href");
            }
            assertThat(met)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, MANY - 3)
                            .filter(number -> number % 2 == 0)
                            .mapToObj(number -> "Neulekerho " + number)
                            .toList());
            assertThat(page(site, address + "?q=neulekerho&page=99").select(".hit"))
                    .as("past the last page")
                    .hasSize(1);
            var nothing = page(site, address + "?q=uimahalli");
            assertThat(nothing.select(".hit")).isEmpty();
            assertThat(nothing.select(".none a").eachAttr("href")).containsExactly(address, "/fi/search?q=uimahalli");
            theSearchPageTellsWhoseListingsItShows(site, id);
        }
    }

    private static void theSearchPageTellsWhoseListingsItShows(TestSite site, String id) {
        var page = page(site, "/fi/search?organisation=" + id + "&q=kuoro");
        assertThat(page.select(".chip").eachText()).anyMatch(chip -> chip.contains("Kerhot ry (esimerkki)"));
        assertThat(page.select("#count").text()).isEqualTo("21 hakutulosta");
        assertThat(page.select("main form input[name=organisation]").val())
                .as("another search keeps to it")
                .isEqualTo(id);
        assertThat(Objects.requireNonNull(page.select(".chip").first()).attr("href"))
                .isEqualTo("/fi/search?q=kuoro");
        var none = page(site, "/fi/search?organisation=" + id + "&q=uimahalli&price=free");
        assertThat(none.select(".chip").eachText()).anyMatch(chip -> chip.contains("Kerhot ry (esimerkki)"));
        var unknown = page(site, "/fi/search?organisation=x&q=kuoro");
        assertThat(unknown.select("[role=alert]").text()).contains("”x”");
        var nobody = page(site, "/fi/search?organisation=00000000-0000-0000-0000-000000000000");
        assertThat(nobody.select(".hit")).isEmpty();
        assertThat(nobody.select(".chip").eachText()).anyMatch(chip -> chip.contains("Järjestäjä"));
    }

    private static Document page(TestSite site, String path) {
        return Jsoup.parse(site.get(path, "Accept", "text/html").body());
    }
}
