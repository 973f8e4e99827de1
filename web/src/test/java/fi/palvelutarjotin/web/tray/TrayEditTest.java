package fi.palvelutarjotin.web.tray;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.testing.SampleListings;
import fi.palvelutarjotin.web.testing.SampleSite;
import fi.palvelutarjotin.web.testing.TestSite;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Putting a tray together, with a browser that keeps cookies and with one that does not. */
class TrayEditTest {

    @Test
    void listingsAreAddedOneByOneAndEveryPageTellsHowMany() {
        var visitor = TrayVisitor.withCookies();
        assertThat(header(visitor.open("/fi/search?q=laulukuoro"))).isEqualTo("Tarjotin");
        var first = visitor.add(SampleSite.CHOIR);
        assertThat(first.select("[role=status]").text()).isEqualTo("Lisättiin tarjottimelle: " + SampleSite.CHOIR);
        var second = visitor.add(SampleSite.GYM);
        assertThat(names(second)).containsExactly("1. " + SampleSite.CHOIR, "2. " + SampleSite.GYM);
        assertThat(second.location()).contains("?l=" + TrayVisitor.code(SampleSite.CHOIR, SampleSite.GYM));
        assertThat(header(visitor.open("/sv/search?q=laulukuoro"))).isEqualTo("Brickan (2)");
        assertThat(visitor.open("/fi/tray").location()).contains("?l=" + code(second));
    }

    @Test
    void aListingThatIsThereIsALinkAndNotAButton() {
        var visitor = TrayVisitor.withCookies();
        var listing = "/fi/listing/" + SampleSite.idOf(SampleSite.CHOIR);
        for (var path : new String[] {"/fi/search?q=laulukuoro", listing}) {
            var button = visitor.open(path).select("main button[form=tray-add]");
            assertThat(button.val()).isEqualTo(SampleSite.idOf(SampleSite.CHOIR));
            assertThat(button.text()).isEqualTo("Lisää tarjottimelle: " + SampleSite.CHOIR);
        }
        visitor.add(SampleSite.CHOIR);
        for (var path : new String[] {"/fi/search?q=laulukuoro", listing}) {
            var page = visitor.open(path);
            assertThat(page.select("main button[form=tray-add]")).isEmpty();
            assertThat(page.select(".tray-add a").attr("href")).isEqualTo("/fi/tray");
        }
        assertThat(visitor.add(SampleSite.CHOIR).select("[role=status]").text()).isEqualTo("Tämä on jo tarjottimella.");
    }

    @Test
    void theButtonsOfHitsSendTheFormOfTheHeader() {
        var page = TrayVisitor.withCookies().open("/fi/search?q=kerho");
        var form = page.select("form#tray-add");
        assertThat(form.attr("method")).isEqualTo("post");
        assertThat(form.attr("action")).isEqualTo("/fi/tray/add");
        assertThat(page.select(".hit button[form=tray-add][name=listing]")).hasSameSizeAs(page.select(".hit"));
    }

    @Test
    void theWayBackLeadsToTheSearchThatOneCameFrom() {
        var here =
                SampleSite.get().address("/fi/search?q=laulukuoro&price=free").toString();
        var page = SampleSite.get()
                .get("/fi/tray?l=" + TrayVisitor.code(SampleSite.CHOIR), "Accept", "text/html", "Referer", here)
                .body();
        assertThat(Jsoup.parse(page).select(".listing__back a").attr("href")).contains("price=free&q=laulukuoro");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void linesAreMovedExplainedAndTakenOff(boolean cookies) {
        var visitor = cookies ? TrayVisitor.withCookies() : TrayVisitor.withoutCookies();
        var page = visitor.open("/fi/tray?l=" + TrayVisitor.code(SampleSite.CHOIR, SampleSite.GYM));
        page = visitor.change(page, "up-2", Map.of("reason-2", "n", "step-2", "c"));
        assertThat(names(page)).containsExactly("1. " + SampleSite.GYM, "2. " + SampleSite.CHOIR);
        assertThat(page.select(".tray__why").eachText())
                .containsExactly("Miksi tämä: Lähellä kotia", "Mitä seuraavaksi: Soita");
        page = visitor.change(page, "apply", Map.of("reason-1", "0", "reason-2", "f"));
        assertThat(page.select("[role=status]").text()).isEqualTo("Valinnat tallennettiin.");
        assertThat(page.select(".tray__why").eachText())
                .containsExactly("Mitä seuraavaksi: Soita", "Miksi tämä: Maksuton");
        page = visitor.change(page, "remove-1", Map.of());
        assertThat(page.select("[role=status]").text()).isEqualTo("Vaihtoehto poistettiin.");
        assertThat(names(page)).containsExactly("1. " + SampleSite.CHOIR);
        assertThat(code(page)).endsWith("f0");
        assertThat(visitor.cookies().isEmpty()).isEqualTo(!cookies);
    }

    @Test
    void anEmptiedTrayComesBack() {
        var visitor = TrayVisitor.withCookies();
        visitor.add(SampleSite.CHOIR);
        var full = visitor.add(SampleSite.GYM);
        var empty = visitor.change(full, "empty", Map.of());
        assertThat(empty.select("[role=status]").text()).isEqualTo("Tarjotin tyhjennettiin.");
        assertThat(empty.location()).doesNotContain("l=");
        assertThat(header(visitor.open("/fi"))).isEqualTo("Tarjotin");
        var back = visitor.post(
                "/fi/tray/keep", Map.of("l", empty.select(".tray__undo input").val()));
        assertThat(names(back)).isEqualTo(names(full));
        assertThat(back.select(".tray__undo")).isEmpty();
        assertThat(visitor.cookies()).containsExactly("tray=" + code(full));
    }

    @Test
    void somebodyElsesTrayIsLookedAtAndEditedWithoutTouchingOnesOwn() {
        var visitor = TrayVisitor.withCookies();
        visitor.add(SampleSite.CHOIR);
        var own = visitor.cookies();
        var other = visitor.open("/fi/tray?l=" + TrayVisitor.code(SampleSite.GYM, SampleSite.SWEDISH));
        assertThat(other.select(".tray__own a").text()).isEqualTo("Oma tarjotin (1)");
        var edited = visitor.change(other, "remove-1", Map.of());
        assertThat(names(edited)).containsExactly("1. " + SampleSite.SWEDISH);
        assertThat(visitor.cookies()).isEqualTo(own);
        var kept = visitor.post(
                "/fi/tray/keep", Map.of("l", edited.select(".tray__own input").val()));
        assertThat(kept.select("[role=status]").text()).isEqualTo("Tämä on nyt oma tarjottimesi. Voit lisätä siihen.");
        assertThat(visitor.cookies()).containsExactly("tray=" + code(edited));
    }

    @Test
    void withoutCookiesTheAddressesCarryTheTrayOverSearchAndListing() {
        var visitor = TrayVisitor.withoutCookies();
        var search = "/fi/search?q=laulukuoro";
        var first = visitor.add(SampleSite.CHOIR, search);
        var back = first.select(".listing__back a").first();
        assertThat(Objects.requireNonNull(back).attr("href"))
                .isEqualTo(search + "&l=" + TrayVisitor.code(SampleSite.CHOIR));
        var results = visitor.open(back.attr("href"));
        assertThat(header(results)).isEqualTo("Tarjotin (1)");
        assertThat(results.select(".tray-add__there")).hasSize(1);
        assertThat(results.select("main form input[name=l]").val())
                .as("another search carries it on")
                .isEqualTo(TrayVisitor.code(SampleSite.CHOIR));
        var second = visitor.post(
                "/fi/tray/add",
                Map.of(
                        "listing",
                        SampleSite.idOf(SampleSite.GYM),
                        "l",
                        results.select("#tray-add input[name=l]").val()));
        assertThat(names(second)).containsExactly("1. " + SampleSite.CHOIR, "2. " + SampleSite.GYM);
        var listing = visitor.open(results.select(".hit__name a").attr("href"));
        assertThat(header(listing)).isEqualTo("Tarjotin (1)");
        assertThat(listing.select(".listing__back a").attr("href")).endsWith("l=" + TrayVisitor.code(SampleSite.CHOIR));
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void anAddressCarriesNothingForABrowserThatKeepsATray() {
        var visitor = TrayVisitor.withCookies();
        visitor.add(SampleSite.CHOIR);
        var page = visitor.open("/fi/search?q=laulukuoro&l=" + TrayVisitor.code(SampleSite.GYM, SampleSite.SWEDISH));
        assertThat(header(page)).isEqualTo("Tarjotin (1)");
        assertThat(page.select("input[name=l]")).isEmpty();
        assertThat(names(visitor.post(
                        "/fi/tray/add",
                        Map.of("listing", SampleSite.idOf(SampleSite.GYM), "l", TrayVisitor.code(SampleSite.SWEDISH)))))
                .containsExactly("1. " + SampleSite.CHOIR, "2. " + SampleSite.GYM);
    }

    @Test
    void aTrayThatWasOnlyLookedAtIsNotCarriedAlong() {
        var page = TrayVisitor.withoutCookies().open("/fi/tray?l=" + TrayVisitor.code(SampleSite.CHOIR));
        assertThat(page.select(".listing__back a").attr("href")).isEqualTo("/fi/search");
        assertThat(header(page)).isEqualTo("Tarjotin");
    }

    @Test
    void withoutCookiesTheLinkIsTheTray() {
        var visitor = TrayVisitor.withoutCookies();
        var page = visitor.add(SampleSite.CHOIR);
        assertThat(names(page)).containsExactly("1. " + SampleSite.CHOIR);
        assertThat(page.select(".tray__own p").text()).contains("Se ei ole tallessa tässä selaimessa.");
        assertThat(header(visitor.open("/fi"))).isEqualTo("Tarjotin");
        assertThat(names(visitor.open("/fi/tray?l=" + code(page)))).containsExactly("1. " + SampleSite.CHOIR);
    }

    @Test
    void aTrayHoldsTwentyListings() {
        var visitor = TrayVisitor.withCookies();
        for (var number = 0; number < Tray.MOST_LINES; number++) {
            visitor.add("Kerho numero " + number);
        }
        var page = visitor.add(SampleSite.CHOIR);
        assertThat(page.select("[role=status]").text())
                .isEqualTo("Tarjottimelle mahtuu 20 vaihtoehtoa. Poista ensin jokin.");
        assertThat(names(page)).hasSize(20).doesNotContain("20. " + SampleSite.CHOIR);
    }

    @Test
    void overTlsTheCookieIsThisHostsOnly() throws Exception {
        try (var site = TestSite.with(Map.of("palvelutarjotin.site.base-address", "https://palvelut.example.fi"))) {
            var organiser = SampleListings.association("Sävel ry", "0201256-6");
            site.index()
                    .take(List.of(SampleListings.accepted(
                            "a", SampleListings.in(SampleListings.TUUSULA, "Tie 1", "Kuoro"), organiser)));
            site.index().catchUp();
            var listing =
                    site.index().search("Kuoro").hits().getFirst().listing().id();
            var add = HttpRequest.newBuilder(site.address("/fi/tray/add"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("listing=" + listing))
                    .build();
            try (var client = HttpClient.newHttpClient()) {
                var cookie = client.send(add, HttpResponse.BodyHandlers.ofString())
                        .headers()
                        .firstValue("set-cookie")
                        .orElseThrow();
                assertThat(cookie)
                        .startsWith("__Host-tray=")
                        .contains("; Secure", "; Path=/")
                        .doesNotContain("Domain");
                var page = site.get(
                        "/fi/search", "Cookie", cookie.substring(0, cookie.indexOf(';')), "Accept", "text/html");
                assertThat(Jsoup.parse(page.body()).select(".tray-link a").text())
                        .as("it is read again")
                        .isEqualTo("Tarjotin (1)");
            }
        }
    }

    @Test
    void theCookieHoldsCodesOnlyAndEndsWithTheSession() {
        var form = Map.of("listing", SampleSite.idOf(SampleSite.CHOIR));
        var cookie = unfollowed("/fi/tray/add", form)
                .headers()
                .firstValue("set-cookie")
                .orElseThrow();
        assertThat(cookie)
                .startsWith("tray=" + TrayVisitor.code(SampleSite.CHOIR) + ";")
                .containsIgnoringCase("; HttpOnly")
                .contains("; SameSite=Lax", "; Path=/")
                .doesNotContain("Max-Age", "Expires", "Domain", "Secure");
    }

    @Test
    void aFormFromAnotherSiteDoesNotChangeWhatTheBrowserKeeps() {
        var form = Map.of("listing", SampleSite.idOf(SampleSite.CHOIR));
        var answer = unfollowed("/fi/tray/add", form, "Sec-Fetch-Site", "cross-site");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rikki", "\"><script>alert(1)</script>", "00000000"})
    void whatIsNoListingIsRefusedWithAPage(String listing) {
        var answer = TrayVisitor.withCookies().posted("/fi/tray/add", Map.of("listing", listing));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Osoitteessa on virhe").doesNotContain("alert(1)");
    }

    private static HttpResponse<String> unfollowed(String path, Map<String, String> fields, String... headers) {
        return TrayVisitor.unled().posted(path, fields, headers);
    }

    private static String header(Document page) {
        return page.select(".tray-link a").text();
    }

    private static List<String> names(Document page) {
        return page.select(".tray__name").eachText();
    }

    private static String code(Document page) {
        return page.select("form[action$=/change] input[name=l]").val();
    }
}
