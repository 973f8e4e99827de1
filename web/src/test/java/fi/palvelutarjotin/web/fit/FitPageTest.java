package fi.palvelutarjotin.web.fit;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.testing.SampleSite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitPageTest {

    private static final String WISHES = "q=laulukuoro&where=J%C3%A4rvenp%C3%A4%C3%A4ss%C3%A4&age=40&time=evening"
            + "&free=true&accessibility=wheelchair";

    @Test
    void withoutAWishThereIsOnlyTheForm() {
        var page = page("/fi/fit");
        assertThat(page.select("h1").eachText()).containsExactly("Tarpeisiin sopivat");
        assertThat(page.select(".hit")).isEmpty();
        assertThat(page.select("main form").attr("method")).isEqualTo("get");
        assertThat(page.select("details.filters").hasAttr("open")).isTrue();
        assertThat(page.select("main").text()).contains("Älä kirjoita nimeä tai henkilötunnusta.");
    }

    @Test
    void whatMeetsEverythingComesFirstAndTellsSo() {
        var page = page("/fi/fit?" + WISHES);
        var first = line(page, SampleSite.CHOIR);
        assertThat(page.select(".hit").first()).isEqualTo(first);
        assertThat(page.select("#count").text()).isEqualTo("1 vaihtoehto täyttää kaikki 6 toivetta");
        assertThat(first.select(".fit__score").text()).isEqualTo("Täyttää 6/6");
        assertThat(first.select(".fit__met dd").text())
                .isEqualTo("sanat: laulukuoro, ikä 40, Järvenpää, iltaisin, maksuton, pääsee pyörätuolilla");
        assertThat(first.select(".fit__unmet, .fit__unknown, .fit__nearby")).isEmpty();
        assertThat(first.select(".facts").text())
                .contains("Järjestäjä Sävel ry (esimerkki)", "Seuraavan kerran tiistai", "Hinta Maksuton");
        assertThat(first.select("button[form=tray-add]").val()).isEqualTo(SampleSite.idOf(SampleSite.CHOIR));
    }

    @Test
    void whatIsNotToldIsUnknownAndNeverMet() {
        var gym = line(page("/fi/fit?where=J%C3%A4rvenp%C3%A4%C3%A4&age=70&free=true&theme=exercise"), SampleSite.GYM);
        assertThat(gym.select(".fit__score").text()).isEqualTo("Täyttää 1/4");
        assertThat(gym.select(".fit__met dd").text()).isEqualTo("aihe: Liikunta");
        assertThat(gym.select(".fit__unknown dd").text()).isEqualTo("ikä 70, maksuton");
        assertThat(gym.select(".fit__nearby dd").text()).matches("Tuusula, [0-9]+ km");
        assertThat(gym.select(".fit__unmet")).isEmpty();
    }

    @Test
    void whatIsToldToBeOtherwiseIsNotMet() {
        var page = page("/fi/fit?age=12&time=weekend&accessibility=wheelchair");
        var choir = line(page, SampleSite.CHOIR);
        assertThat(choir.select(".fit__unmet dd").text()).isEqualTo("ikä 12, viikonloppuisin");
        assertThat(choir.select(".fit__met dd").text()).isEqualTo("pääsee pyörätuolilla");
        assertThat(names(page)).as("what is for other ages comes last").doesNotContain(SampleSite.CHOIR);
    }

    @Test
    void thePagesHoldEveryListingOnce() {
        var met = new ArrayList<String>();
        var pages = 0;
        for (var next = "/fi/fit?free=true"; !next.isEmpty(); pages++) {
            var page = page(next);
            assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(next);
            met.addAll(names(page));
            next = page.select("a[rel=next]").attr("href");
        }
        assertThat(pages).isEqualTo(2);
        assertThat(met).hasSize(SampleSite.MANY + 5);
        assertThat(new HashSet<>(met)).hasSameSizeAs(met);
        assertThat(met.getFirst()).isEqualTo(SampleSite.CHOIR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fi | Tarpeisiin sopivat | Täyttää 1/2 | iltaisin | ikä 3
                    sv | Passar behoven | Uppfyller 1/2 | kvällar | ålder 3
                    en | Fits the need | Meets 1/2 | evenings | age 3
                    se | Dárbbuide heivejeaddjit | Deavdá 1/2 | eahkediid | ahki 3
                    """)
    void theNeedsTrayIsThereInEveryLanguage(String language, String title, String score, String met, String unmet) {
        var address = "/" + language + "/fit?age=3&q=laulukuoro&time=evening";
        var page = page("/" + language + "/fit?age=3&time=evening&page=2");
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select(".languages a").eachAttr("href"))
                .contains("/sv/fit?age=3&page=2&time=evening", "/se/fit?age=3&page=2&time=evening");
        var choir = page.select(".hit").last();
        assertThat(Objects.requireNonNull(choir).select(".fit__score").text()).isEqualTo(score);
        assertThat(choir.select(".fit__met dd").text()).isEqualTo(met);
        assertThat(choir.select(".fit__unmet dd").text()).isEqualTo(unmet);
        assertThat(page(address).select("#q").val()).isEqualTo("laulukuoro");
    }

    @Test
    void aPersonalIdentityCodeIsTakenOutOfTheAddress() {
        var page = SampleSite.get().get("/fi/fit?q=Matti+131052-308T&age=74&where=131052-308T", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(307);
        assertThat(page.headers().firstValue("location")).hasValue("/fi/fit?age=74&leftOut=personal");
        var after = page("/fi/fit?age=74&leftOut=personal");
        assertThat(after.select("[role=alert]").text()).startsWith("Tekstissä näytti olevan henkilötunnus.");
        assertThat(after.select("link[rel=canonical]").attr("href")).isEqualTo("/fi/fit?age=74");
    }

    @Test
    void aMisspeltPlaceIsToldWithTheNearestName() {
        var page = page("/fi/fit?where=Tusulla&age=40");
        assertThat(page.select("[role=alert]").text()).contains("”Tusulla”", "Tarkoititko: Tuusula?");
        assertThat(page.select("[role=alert] a").attr("href")).isEqualTo("/fi/fit?age=40&where=Tuusula");
        assertThat(page.select("#where").val()).isEqualTo("Tusulla");
        assertThat(page.select(".hit"))
                .as("the other wishes are still answered")
                .isNotEmpty();
    }

    @Test
    void whatCannotBeUsedIsToldAndLeftOut() {
        var page = page("/fi/fit?age=999&time=noon&accessibility=wings&free=maybe&theme=olematon&q=laulukuoro");
        assertThat(page.select("[role=alert] p")).hasSize(5);
        assertThat(names(page)).first().isEqualTo(SampleSite.CHOIR);
        assertThat(page.select(".fit__score").eachText()).first().isEqualTo("Täyttää 1/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%3Cscript%3Ealert(1)%3C/script%3E", "%7B0%7D+%7B1%7D+%23%7Bfit.title%7D", "%22%3E%3Cb%3Ex"})
    void whatIsTypedIsShownAsText(String typed) {
        var answer = SampleSite.get().get("/fi/fit?q=" + typed, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select("script, main b")).isEmpty();
    }

    @Test
    void noCacheKeepsANeed() {
        var answer = SampleSite.get().get("/fi/fit?age=78", "Accept", "text/html");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("private, no-store");
        assertThat(answer.headers().firstValue("x-robots-tag")).hasValue("noindex");
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fi", "/fi/search", "/fi/tray"})
    void professionalsFindTheWayToIt(String path) {
        assertThat(page(path).select("main a[href=/fi/fit]").text())
                .isEqualTo("Ammattilaiselle: etsi tarpeisiin sopivat");
    }

    @Test
    void theWayBackFromAListingLeadsToTheNeed() {
        var came = SampleSite.get().address("/fi/fit?" + WISHES).toString();
        var listing = "/fi/listing/" + SampleSite.idOf(SampleSite.CHOIR);
        var page = Jsoup.parse(SampleSite.get()
                .get(listing, "Accept", "text/html", "Referer", came)
                .body());
        assertThat(page.select(".listing__back a").attr("href"))
                .isEqualTo("/fi/fit?accessibility=wheelchair&age=40&free=true&q=laulukuoro&time=evening"
                        + "&where=J%C3%A4rvenp%C3%A4%C3%A4ss%C3%A4");
    }

    private static Element line(Document page, String name) {
        return page.select(".hit").stream()
                .filter(hit -> hit.select(".hit__name").text().equals(name))
                .findFirst()
                .orElseGet(() -> line(page(page.select("a[rel=next]").attr("href")), name));
    }

    private static java.util.List<String> names(Document page) {
        return page.select(".hit__name").eachText();
    }

    private static Document page(String path) {
        return Jsoup.parse(SampleSite.page(path));
    }
}
