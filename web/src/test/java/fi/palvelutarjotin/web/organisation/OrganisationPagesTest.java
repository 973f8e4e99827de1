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

    private static Document page(TestSite site, String path) {
        return Jsoup.parse(site.get(path, "Accept", "text/html").body());
    }
}
