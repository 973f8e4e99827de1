package fi.palvelutarjotin.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.testing.SampleSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page says beside the hits: how the words were understood, and where else to look. */
class GuidancePageTest {

    @Test
    void mendedWordsAreToldAndCanBeSearchedForAsTyped() {
        var page = page("/fi/search?q=laulukuro&price=free");
        assertThat(page.select(".guidance p").text())
                .isEqualTo("Näytetään tulokset haulle laulukuoro. Hae sittenkin: laulukuro");
        assertThat(page.select(".hit__name").text()).isEqualTo(SampleSite.CHOIR);
        var asTyped = page.select(".guidance a").attr("href");
        assertThat(asTyped).isEqualTo("/fi/search?asTyped=true&price=free&q=laulukuro");
        assertThat(page(asTyped).select(".guidance").text()).doesNotContain("Näytetään tulokset");
        assertThat(page(asTyped).select(".guidance a").attr("href")).isEqualTo("/fi/search?price=free&q=laulukuro");
    }

    @Test
    void whatWasUnderstoodIsAChipThatTakesItAwayAndALinkThatNarrows() {
        var page = page("/fi/search?q=" + encoded("laulukuoro Järvenpäässä tiistaisin"));
        assertThat(page.select(".guidance h3").text()).isEqualTo("Ymmärsimme");
        assertThat(page.select(".guidance .chip [aria-hidden] span").eachText())
                .containsExactlyInAnyOrder("Paikka: Järvenpää", "Milloin: tiistai");
        assertThat(page.select(".guidance .chip .visually-hidden").eachText())
                .contains("Poista tulkinta ja hae pelkkänä sanana: Paikka: Järvenpää");
        assertThat(page.select(".guidance__narrow").eachText())
                .contains("Rajaa tähän: Paikka: Järvenpää", "Rajaa tähän: Milloin: tiistai");
        var words = "q=" + encoded("laulukuoro Järvenpäässä tiistaisin");
        assertThat(page.select(".guidance__narrow").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "/fi/search?municipality=186&" + words, "/fi/search?" + words + "&weekday=tuesday");
        assertThat(page.select(".guidance .chip").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "/fi/search?onlyWords=municipality&" + words, "/fi/search?onlyWords=weekday&" + words);
        assertThat(page.select(".hit__name").text()).contains(SampleSite.CHOIR);
    }

    @Test
    void whatWasTakenAwayIsNotUnderstoodAndCanBeUnderstoodAgain() {
        var words = "q=" + encoded("laulukuoro Järvenpäässä");
        var page = page("/fi/search?onlyWords=municipality&" + words);
        assertThat(page.select(".guidance .chip")).isEmpty();
        assertThat(page.select(".guidance p").text())
                .isEqualTo("Sanat haettiin niin kuin kirjoitit ne. Tulkitse sanat taas");
        assertThat(page.select(".guidance a").attr("href")).isEqualTo("/fi/search?" + words);
    }

    @Test
    void whereTheReaderIsIsNotKnownAndThatIsSaid() {
        var page = page("/fi/search?q=" + encoded("laulukuoro lähellä minua"));
        assertThat(page.select(".guidance .chip [aria-hidden] span").eachText())
                .containsExactly("Paikka: lähellä sinua");
        assertThat(page.select(".guidance__narrow")).isEmpty();
        assertThat(page.select(".guidance p").text()).startsWith("Emme tiedä, missä olet.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=laulukuoro+Tuusula+l%C3%A4hell%C3%A4+minua", "q=l%C3%A4hell%C3%A4+minua&near=858"})
    void whoHasToldWhereTheyAreIsNotAsked(String search) {
        assertThat(page("/fi/search?" + search).select(".guidance").text())
                .contains("lähellä sinua")
                .doesNotContain("Emme tiedä");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "se"})
    void theServicesOfANeedAreNamedAndEachIsASearch(String language) {
        var page = page("/" + language + "/search?price=free&q=" + encoded("tunnen itseni yksinäiseksi"));
        var services = page.select(".guidance p:last-child a");
        assertThat(services.eachText()).hasSizeBetween(1, 4).contains("ystävätoiminta");
        assertThat(services.eachAttr("href").getFirst()).startsWith("/" + language + "/search?");
        assertThat(services.eachAttr("lang")).allMatch("fi"::equals).hasSize(language.equals("se") ? 4 : 0);
    }

    @Test
    void aServiceThatWasTypedIsNotNamedAgain() {
        assertThat(page("/fi/search?q=YST%C3%84V%C3%84TOIMINTA")
                        .select(".guidance a")
                        .eachText())
                .doesNotContain("ystävätoiminta");
    }

    @Test
    void thatMuchIsFoundOnlyByPartOfTheWordsIsSaid() {
        var page = page("/fi/search?q=" + encoded("laulukuoro pilvenpiirtäjä"));
        assertThat(page.select(".hit__name").text()).contains(SampleSite.CHOIR);
        assertThat(page.select(".results > .notice").text()).startsWith("Täsmällisiä osumia on vähän.");
    }

    @Test
    void plainWordsNeedNoExplanation() {
        var page = page("/fi/search?q=laulukuoro");
        assertThat(page.select(".guidance, .none")).isEmpty();
    }

    @Test
    void anotherSearchForgetsHowTheWordsWereToBeTaken() {
        var page = page("/fi/search?asTyped=true&onlyWords=municipality&q=laulukuoro");
        assertThat(page.select("form [name]").eachAttr("name")).doesNotContain("asTyped", "onlyWords");
    }

    @Test
    void eachWayOutOfNothingFindsAsManyAsItSays() {
        var page = page("/fi/search?q=laulukuoro&municipality=858");
        var ways = page.select(".none a[href*=q]");
        assertThat(ways.eachText())
                .contains("Ilman rajausta ”Paikkakunta: Tuusula”: 1 hakutulos")
                .anyMatch(way -> way.startsWith("Myös lähikunnissa (") && way.endsWith("): 1 hakutulos"));
        for (var way : ways) {
            assertThat(way.text())
                    .endsWith(": " + page(way.attr("href")).select("#count").text());
        }
    }

    @Test
    void aTimeAtWhichNothingIsHeldCanBeLeftOut() {
        var way =
                page("/fi/search?q=laulukuoro&weekday=monday").select(".none a").getFirst();
        assertThat(way.text()).isEqualTo("Ilman rajausta ”maanantai”: 1 hakutulos");
        assertThat(way.attr("href")).isEqualTo("/fi/search?q=laulukuoro");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fi/search?q=xyzzyqwerty",
                "/fi/search?q=xyzzyqwerty&price=paid",
                "/sv/search?kind=volunteering&price=paid"
            })
    void nothingIsNeverADeadEnd(String address) {
        var page = page(address);
        assertThat(page.select(".none li a").getLast().attr("href"))
                .isEqualTo(address.substring(0, address.indexOf('?')));
        assertThat(page.select(".none > :last-child a").attr("href")).isEqualTo("tel:116117");
        assertThat(page.select("main ul:empty:not([hidden]), main ol:empty")).isEmpty();
    }

    private static Document page(String address) {
        return Jsoup.parse(SampleSite.page(address));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
