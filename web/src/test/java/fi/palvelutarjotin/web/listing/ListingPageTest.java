package fi.palvelutarjotin.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.testing.SampleSite;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingPageTest {

    @Test
    void tellsWhatWhenWhereAndWhomToCall() {
        var page = page("fi", SampleSite.CHOIR);
        assertThat(page.select("h1").text()).isEqualTo(SampleSite.CHOIR);
        assertThat(page.select(".card").text())
                .contains("tiistaisin klo 17.30–19", "Seuraavat ajat")
                .contains("Seurojentalo", "Hämeentie 1, 04400 JÄRVENPÄÄ")
                .contains("Maksuton", "Kahvi 1 €", "18 vuotta täyttäneet", "Ilmoittautumista ei tarvita.")
                .contains("Sävel ry (esimerkki)");
        var phone = page.select(".contacts a").first();
        assertThat(phone).isNotNull();
        assertThat(page.select(".contacts a").eachAttr("href"))
                .isEqualTo(List.of("tel:+358400000331", "mailto:kuoro@savel.example"));
        assertThat(page.select(".contacts a").eachText()).isEqualTo(List.of("+358 40 000 0331", "kuoro@savel.example"));
        assertThat(page.select(".prose").eachText()).contains("Ei koelaulua.", "Kahvit tauolla.");
    }

    @Test
    void anotherLanguageKeepsForWhomAccessibilityIsTold() {
        var path = "/listing/" + SampleSite.idOf(SampleSite.CHOIR);
        var asked = Jsoup.parse(SampleSite.page("/fi" + path + "?accessibility=sight&utm_source=x"));
        assertThat(asked.select(".languages a").eachAttr("href"))
                .contains("/fi" + path + "?accessibility=sight", "/sv" + path + "?accessibility=sight");
        assertThat(asked.select("link[rel=canonical]").attr("href")).isEqualTo("/fi" + path);
        assertThat(page("fi", SampleSite.CHOIR)
                        .select(".languages a[hreflang=sv]")
                        .attr("href"))
                .isEqualTo("/sv" + path);
    }

    @Test
    void tellsThingsInTheOrderInWhichOneAsksForThem() {
        var page = page("fi", SampleSite.CHOIR);
        assertThat(page.select(".card dt").eachText())
                .containsSubsequence(
                        "Milloin", "Missä", "Kenelle", "Hinta", "Ilmoittautuminen", "Ota yhteyttä", "Järjestäjä");
        assertThat(page.select("main").text().indexOf("Ota yhteyttä"))
                .isLessThan(page.select("main").text().indexOf("Esteettömyys"));
    }

    @Test
    void theWayThereIsALinkThatTellsNobodyWhereOneCameFrom() {
        var route = Objects.requireNonNull(page("fi", SampleSite.CHOIR).selectFirst(".card a[href*=directions]"));
        assertThat(route.attr("href"))
                .isEqualTo(
                        "https://www.openstreetmap.org/directions?to=H%C3%A4meentie+1%2C+04400+J%C3%84RVENP%C3%84%C3%84");
        assertThat(route.attr("rel")).contains("noreferrer");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,-",
                "olematon,-",
                "wheelchair,Sopii sinulle: Pyörätuolilla pääsee.",
                "walking,Sopii sinulle: Pyörätuolilla pääsee.",
                "hearing,Tästä ei ole tietoa. Kysy järjestäjältä ennen kuin lähdet.",
            })
    void accessibilityIsToldAsFactsAndForAChosenProfileInWords(String profile, String verdict) {
        var path = "/fi/listing/" + SampleSite.idOf(SampleSite.CHOIR);
        var page = Jsoup.parse(SampleSite.page(profile == null ? path : path + "?accessibility=" + profile));
        assertThat(page.select("#accessibility .access__facts li").eachText()).containsExactly("Pyörätuolilla pääsee");
        assertThat(page.select("#accessibility .access__verdict").eachText())
                .isEqualTo(verdict == null ? List.of() : List.of(verdict));
        assertThat(page.select("#accessibility a[aria-current=true]")).hasSize(verdict == null ? 0 : 1);
        assertThat(page.select("#accessibility .chip").eachAttr("href"))
                .contains(path + "?accessibility=sight#accessibility");
    }

    @Test
    void thePageCanBeGivenToSomebodyElse() {
        var id = SampleSite.idOf(SampleSite.CHOIR);
        var page = page("fi", SampleSite.CHOIR);
        var link = SampleSite.get().address("/fi/listing/" + id).toString();
        assertThat(page.select(".share__link").text()).isEqualTo(link);
        assertThat(Objects.requireNonNull(page.selectFirst(".share a[href^=mailto]"))
                        .attr("href"))
                .startsWith("mailto:?subject=Laulukuoro%20S%C3%A4vel&body=")
                .endsWith(id);
    }

    @ParameterizedTest
    @CsvSource({
        "fi,Tätä ei ole suomeksi. Näytetään kielellä: svenska.",
        "en,This is not available in English. Shown in: svenska.",
        "se,Dát ii leat davvisámegillii. Čájehuvvo gillii: svenska.",
    })
    void aListingInAnotherLanguageSaysSo(String language, String sentence) {
        var page = page(language, SampleSite.SWEDISH);
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1").attr("lang")).isEqualTo("sv");
        assertThat(page.select(".notice").text()).isEqualTo(sentence);
        assertThat(page.select("[lang=sv] .prose").text()).isEqualTo("Vi stickar och dricker kaffe.");
    }

    @Test
    void aListingInTheReadersLanguageHasNoSuchSentence() {
        var page = page("sv", SampleSite.SWEDISH);
        assertThat(page.select(".notice")).isEmpty();
        assertThat(page.select("h1").hasAttr("lang")).isFalse();
    }

    @Test
    void whatAFeedBringsIsShownAsText() {
        var page = page("fi", SampleSite.HOSTILE);
        assertThat(page.select("script:not([type=application/ld+json]), main img, main b, main u, main i"))
                .isEmpty();
        assertThat(page.select("h1").text()).isEqualTo(SampleSite.HOSTILE);
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.select(".prose").text()).contains("<script>alert('kuvaus')</script>");
    }

    @ParameterizedTest
    @CsvSource({
        "fi,Samankaltaista lähellä,'Toiminta, Tuusula'",
        "sv,Liknande i närheten,'Verksamhet, Tusby'",
        "en,Similar nearby,'Activity, Tuusula'",
        "se,Seammalágan lagasbirrasis,'Doaibma, Tuusula'",
    })
    void whatIsLikeTheListingIsLinkedTo(String language, String heading, String note) {
        var section = page(language, SampleSite.GYM).select("section[aria-labelledby=similar]");
        assertThat(section.select("h2").text()).isEqualTo(heading);
        var link = Objects.requireNonNull(section.select("a").first());
        assertThat(link.text()).isEqualTo(SampleSite.SIMILAR);
        assertThat(link.attr("href")).isEqualTo("/" + language + "/listing/" + SampleSite.idOf(SampleSite.SIMILAR));
        assertThat(link.attr("lang")).isEqualTo(language.equals("sv") ? "" : "sv");
        assertThat(section.select("li").text()).isEqualTo(SampleSite.SIMILAR + " " + note);
    }

    @Test
    void whereNothingIsLikeTheListingNothingIsSaidOfIt() {
        assertThat(page("fi", SampleSite.CHOIR).select("#similar")).isEmpty();
    }

    @Test
    void whatIsNotToldIsNotInvented() {
        var page = page("fi", SampleSite.SWEDISH);
        assertThat(page.select(".card").text())
                .contains("Aikaa ei ole kerrottu. Kysy järjestäjältä.", "Hintaa ei kerrottu")
                .doesNotContain("null");
        assertThat(page.select("main").text()).contains("Yhteystietoja ei ole kerrottu.");
    }

    private static Document page(String language, String name) {
        return Jsoup.parse(SampleSite.page("/" + language + "/listing/" + SampleSite.idOf(name)));
    }
}
