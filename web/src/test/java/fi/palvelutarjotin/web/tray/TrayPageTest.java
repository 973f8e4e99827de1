package fi.palvelutarjotin.web.tray;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.query.QueryString;
import fi.palvelutarjotin.web.testing.QrReading;
import fi.palvelutarjotin.web.testing.SampleSite;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrayPageTest {

    @Test
    void aLineTellsWhatOneMustKnowToGoThere() {
        var page = page("/fi/tray?l=" + TrayVisitor.code(SampleSite.CHOIR) + "nc");
        assertThat(page.select("h1").text()).isEqualTo("Tarjotin");
        assertThat(page.select(".tray__name").text()).isEqualTo("1. " + SampleSite.CHOIR);
        assertThat(page.select(".tray__line .facts").text())
                .contains("Sävel ry (esimerkki)", "tiistai", "tiistaisin klo 17.30–19")
                .contains("Seurojentalo, Hämeentie 1, Järvenpää", "Maksuton Kahvi 1 €")
                .contains("+358 40 000 0331 Arkisin klo 9–15");
        assertThat(page.select(".tray__line a[href^=tel:]").attr("href")).isEqualTo("tel:+358400000331");
        assertThat(page.select(".tray__why").eachText())
                .containsExactly("Miksi tämä: Lähellä kotia", "Mitä seuraavaksi: Soita");
        assertThat(page.select("#reason-1 option[selected]").text()).isEqualTo("Lähellä kotia");
        assertThat(page.select("#step-1 option[selected]").text()).isEqualTo("Soita");
        assertThat(page.select("#count").text()).isEqualTo("Tarjottimella on 1 vaihtoehto");
        assertThat(page.select(".tray__first").text()).startsWith("Ensimmäisenä: " + SampleSite.CHOIR + ", tiistai");
        assertThat(page.select("[role=alert], [role=status]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fi,Tarjotin", "sv,Brickan", "en,Tray", "se,Tárjjohin"})
    void everyLanguageHasItsTray(String language, String title) {
        var code = TrayVisitor.code(SampleSite.CHOIR, SampleSite.SWEDISH);
        var page = page("/" + language + "/tray?l=" + code);
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select(".tray__line")).hasSize(2);
        assertThat(Objects.requireNonNull(page.select(".tray__name a").last()).attr("lang"))
                .isEqualTo(language.equals("sv") ? "" : "sv");
        assertThat(page.select(".languages a").eachAttr("href")).contains("/se/tray?l=" + code);
    }

    @Test
    void whatCannotBeReadOrIsGoneIsToldKindlyAndLeftOut() {
        var choir = TrayVisitor.code(SampleSite.CHOIR);
        var gone = TrayCode.write(Tray.EMPTY.with(UUID.fromString(SampleSite.withdrawnId())));
        var page = page("/fi/tray?l=" + choir + ".rikki." + gone);
        assertThat(page.select("[role=alert] p").eachText())
                .containsExactly(
                        "Linkistä ei saanut kokonaan selvää. Osa jätettiin pois.",
                        "Yksi vaihtoehto ei ole enää tarjolla. Se jätettiin pois.");
        assertThat(page.select(".tray__line")).hasSize(1);
        assertThat(page.select("input[name=l]").eachAttr("value")).containsOnly(choir);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?l=", "?l=....", "?l=%22%3E%3Cscript%3E", "?l=00&l=11&size=kissa&said=x"})
    void anEmptyTrayLeadsToTheSearch(String query) {
        var answer = SampleSite.get().get("/fi/tray" + query, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".tray__none a").attr("href")).isEqualTo("/fi");
        assertThat(page.select(".tray__take, script")).isEmpty();
    }

    @Test
    void aTrayThatIsTooLongIsCut() {
        var names = IntStream.range(0, 25)
                .mapToObj(number -> TrayVisitor.code("Kerho numero " + number))
                .collect(Collectors.joining("."));
        var page = page("/fi/tray?l=" + names);
        assertThat(page.select(".tray__line")).hasSize(20);
        assertThat(page.select("[role=alert]").text())
                .isEqualTo("Tarjottimelle mahtuu 20 vaihtoehtoa. Loput jätettiin pois.");
        var mail = page.select("a[href^=mailto:]").attr("href");
        assertThat(mail.length()).isLessThan(4000);
    }

    @Test
    void theCodesLeadToTheTrayAndToTheListings() {
        var code = TrayVisitor.code(SampleSite.CHOIR, SampleSite.GYM);
        var page = page("/fi/tray?l=" + code + "&size=a5&said=kept");
        var here = SampleSite.get().address("/fi/tray?l=" + code).toString();
        assertThat(page.select("#tray-link").val()).isEqualTo(here);
        assertThat(read(page, ".tray__qr", 0)).isEqualTo(here);
        assertThat(read(page, ".tray__code", 1))
                .isEqualTo(SampleSite.get()
                        .address("/fi/listing/" + SampleSite.idOf(SampleSite.GYM))
                        .toString());
    }

    @Test
    void theMessagesHoldTheTrayAndNoReceiver() {
        var code = TrayVisitor.code(SampleSite.CHOIR);
        var page = page("/fi/tray?l=" + code);
        var here = SampleSite.get().address("/fi/tray?l=" + code).toString();
        var mail = URI.create(page.select("a[href^=mailto:]").attr("href"));
        var parts =
                QueryString.read(mail.getRawSchemeSpecificPart().substring(1)).orElseThrow();
        assertThat(mail.getRawSchemeSpecificPart()).startsWith("?");
        assertThat(parts.get("subject")).containsExactly("Tarjotin: vaihtoehtoja sinulle");
        assertThat(Objects.requireNonNull(parts.get("body")).getFirst())
                .contains(here, "1. " + SampleSite.CHOIR, "+358 40 000 0331");
        var text = URI.create(page.select("a[href^=sms:]").attr("href")).getRawSchemeSpecificPart();
        assertThat(QueryString.read(text.substring(1)).orElseThrow().get("body"))
                .containsExactly("Tarjotin: " + here);
    }

    @Test
    void whatAFeedBringsIsShownAsText() {
        var page = page("/fi/tray?l=" + TrayVisitor.code(SampleSite.HOSTILE));
        assertThat(page.select("script, main img, main b, main u, main i")).isEmpty();
        assertThat(page.select(".tray__name a").text()).isEqualTo(SampleSite.HOSTILE);
        assertThat(page.select("a[href^=javascript]")).isEmpty();
    }

    @Test
    void aTrayIsForNoCacheAndNoSearchEngine() {
        var answer = SampleSite.get().get("/fi/tray?l=" + TrayVisitor.code(SampleSite.CHOIR), "Accept", "text/html");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("private, no-store");
        assertThat(answer.headers().firstValue("x-robots-tag")).hasValue("noindex, nofollow");
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void largeTypeIsALinkAway() {
        var code = TrayVisitor.code(SampleSite.CHOIR);
        var usual = page("/fi/tray?l=" + code);
        assertThat(usual.select(".tray--large")).isEmpty();
        assertThat(usual.select(".tray__ways a").eachAttr("href"))
                .contains("/fi/tray?l=" + code + "&size=a5", "/fi/tray.pdf?l=" + code + "&size=a5")
                .contains("/fi/tray.pdf?l=" + code, "/fi/tray.ics?l=" + code);
        var large = page("/fi/tray?l=" + code + "&size=a5");
        assertThat(large.select(".tray--large")).hasSize(1);
        assertThat(large.select("input[name=size]").val()).isEqualTo("a5");
        assertThat(large.select(".tray__ways a").eachAttr("href")).contains("/fi/tray?l=" + code);
    }

    private static String read(Document page, String selector, int at) {
        var drawing = page.select(selector).get(at);
        var size = Integer.parseInt(drawing.attr("viewBox").split(" ")[2]);
        return QrReading.ofPath(drawing.select("path").attr("d"), size);
    }

    private static Document page(String path) {
        return Jsoup.parse(SampleSite.page(path));
    }
}
