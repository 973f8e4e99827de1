package fi.palvelutarjotin.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.web.testing.SampleSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchPageTest {

    private static final String HOSTILE = "\"><script>alert(1)</script> ${7*7} [[${7*7}]] #{site.name} {0}";

    @Test
    void aSearchIsShownWithItsWordsAndItsCount() {
        var page = page("/fi/search?q=laulukuoro");
        assertThat(page.select("#q").val()).isEqualTo("laulukuoro");
        assertThat(page.select("#count").text()).isEqualTo("1 hakutulos");
        assertThat(page.select(".hit__name").text()).isEqualTo(SampleSite.CHOIR);
        assertThat(page.select(".hit .facts").text())
                .contains("Järjestäjä Sävel ry (esimerkki)", "Seurojentalo", "Seuraavan kerran tiistai");
        assertThat(page.title()).startsWith("laulukuoro – 1 hakutulos – ");
        assertThat(page.select("#said[role=status]").text()).isEqualTo("laulukuoro – 1 hakutulos");
        assertThat(page.select(".hit .facts").text()).contains("Esteettömyys Pyörätuolilla pääsee");
        assertThat(page.select(".hit__why")).as("the name shows why").isEmpty();
    }

    @Test
    void aHitThatDoesNotShowItsWordsSaysWhyItWasFound() {
        assertThat(page("/sv/search?q=seurojentalo").select(".hit__why").eachText())
                .as("a word of its place")
                .containsExactly("Hittades med ordet: seurojentalo");
        assertThat(page("/fi/search?q=s%C3%A4vel+ry").select(".hit__why"))
                .as("the organiser stands on the card")
                .isEmpty();
        assertThat(page("/fi").select(".hit__why")).as("nothing was typed").isEmpty();
    }

    @Test
    void theAccessibilityNeedThatWasAskedForGoesAlongToTheListing() {
        assertThat(page("/fi/search?q=laulukuoro&accessibility=wheelchair")
                        .select(".hit__name a")
                        .attr("href"))
                .endsWith("?accessibility=wheelchair");
    }

    @Test
    void whatIsTypedIsShownAsText() {
        var page = page("/fi/search?q=" + encoded(HOSTILE) + "&theme=" + encoded(HOSTILE));
        assertThat(page.select("#q").val()).isEqualTo(HOSTILE);
        assertThat(page.select("script:not([src^=/static/])")).isEmpty();
        assertThat(page.title()).startsWith(HOSTILE);
        assertThat(page.text()).contains("<script>alert(1)</script>").doesNotContain("49");
    }

    @Test
    void whatAFeedBringsIsShownAsText() {
        var page = page("/fi/search?q=pahantahtoinen");
        assertThat(page.select(".hit__name").text()).isEqualTo(SampleSite.HOSTILE);
        assertThat(page.select("script:not([src^=/static/]), .hit img, .hit b")).isEmpty();
    }

    @Test
    void whatInTheAddressIsNotThereIsToldAndLeftOut() {
        var page = page("/fi/search?q=laulukuoro&theme=poistettu&municipality=000&sort=outo&page=0&price=free");
        assertThat(page.select("[role=alert] p").eachText())
                .containsExactlyInAnyOrder(
                        "Rajausta ”poistettu” ei ole. Se jätettiin pois.",
                        "Rajausta ”000” ei ole. Se jätettiin pois.",
                        "Rajausta ”outo” ei ole. Se jätettiin pois.",
                        "Rajausta ”0” ei ole. Se jätettiin pois.");
        assertThat(page.select(".hit__name").text()).isEqualTo(SampleSite.CHOIR);
        assertThat(page.select(".chip")).hasSize(1);
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("/fi/search?price=free&q=laulukuoro");
    }

    @Test
    void wordsThatAreTooManyAreToldWithoutRepeatingThem() {
        var page = page("/fi/search?q=" + "kuoro+".repeat(200));
        assertThat(page.select("[role=alert]").text()).isEqualTo("Hakusanoja on liian paljon. Käytä lyhyempää hakua.");
    }

    @Test
    void aChosenFilterIsAChipThatTakesItOff() {
        var page = page("/fi/search?q=laulukuoro&price=free&kind=activity&municipality=186");
        assertThat(page.select(".chip [aria-hidden] span").eachText())
                .containsExactlyInAnyOrder("Maksuton", "Toiminta", "Järvenpää");
        assertThat(page.select(".chip").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "/fi/search?kind=activity&municipality=186&q=laulukuoro",
                        "/fi/search?municipality=186&price=free&q=laulukuoro",
                        "/fi/search?kind=activity&price=free&q=laulukuoro");
        assertThat(page.select(".chips__clear").attr("href")).isEqualTo("/fi/search?q=laulukuoro");
        assertThat(page.select("#price-free").hasAttr("checked")).isTrue();
        assertThat(page.select("#municipality-186").hasAttr("checked")).isTrue();
        assertThat(page.select("details:has(#municipality-186):not(#filters)").eachAttr("open"))
                .hasSize(2);
    }

    @Test
    void aConditionIsAChipThatTakesItOffAndStandsInItsField() {
        var page = page(
                "/fi/search?q=laulukuoro&weekday=tuesday&partOfDay=evening&near=Tr%C3%A4sk%C3%A4nda&within=30&age=70"
                        + "&accessibility=wheelchair&sort=nearest");
        assertThat(page.select("[role=alert]")).isEmpty();
        assertThat(page.select(".chip [aria-hidden] span").eachText())
                .containsExactly(
                        "tiistai",
                        "Klo 17 jälkeen",
                        "Enintään 30 km: Järvenpää",
                        "Ikä: 70",
                        "Sopii pyörätuolilla liikkuvalle");
        assertThat(page.select(".chip").eachAttr("href"))
                .contains("/fi/search?accessibility=wheelchair&age=70&partOfDay=evening&q=laulukuoro&weekday=tuesday");
        assertThat(page.select("#weekday-tuesday, #partOfDay-evening").eachAttr("checked"))
                .hasSize(2);
        assertThat(page.select("#near").val()).isEqualTo("Järvenpää");
        assertThat(page.select("#within option[selected]").val()).isEqualTo("30");
        assertThat(page.select("#age").val()).isEqualTo("70");
        assertThat(page.select("#accessibility option[selected]").val()).isEqualTo("wheelchair");
        assertThat(page.select("#sort option[selected]").val()).isEqualTo("nearest");
        assertThat(page.select("details:has(> .field)[open]")).hasSize(4);
    }

    @Test
    void aHitTellsHowItMeetsTheConditions() {
        var page = page("/fi/search?q=laulukuoro&weekday=tuesday&near=Tuusula&accessibility=wheelchair");
        assertThat(page.select(".hit .facts").text())
                .contains("Etäisyys noin", "km kunnan keskustaan", "Sopiva aika tiistai")
                .doesNotContain("Seuraavan kerran");
        assertThat(page.select(".hit .mark").eachText()).contains("Esteettömyys sopii");
        assertThat(page.select(".results__note").text()).isEqualTo("Mukana on vain toiminta, jonka ajat on kerrottu.");
    }

    @Test
    void withoutConditionsTheirPartsAreFoldedAndTheNearestIsNoOrder() {
        var page = page("/fi/search?q=laulukuoro");
        assertThat(page.select("details:has(> .field)[open], .results__note")).isEmpty();
        assertThat(page.select("#sort option").eachAttr("value"))
                .containsExactly("relevance", "name", "newest", "next");
        assertThat(page.select("#from").attr("min"))
                .isEqualTo(LocalDate.now(Schedule.ZONE).toString());
    }

    /** A browser would not send a form with a day in it that is before the first one to choose. */
    @Test
    void aFirstDayThatHasPassedIsNotInItsField() {
        var page = page("/fi/search?q=laulukuoro&from=2026-01-01");
        assertThat(page.select("#from").val()).isEmpty();
        assertThat(page.select(".chip [aria-hidden] span").eachText()).containsExactly("1.1.2026 alkaen");
    }

    @Test
    void aDayThatCannotBeUsedIsTold() {
        var page = page("/fi/search?q=laulukuoro&from=2030-01-01&age=200");
        assertThat(page.select("[role=alert] p").eachText())
                .containsExactlyInAnyOrder(
                        "Päivää ”2030-01-01” ei voi käyttää. Valitse päivä puolen vuoden sisältä.",
                        "Rajausta ”200” ei ole. Se jätettiin pois.");
    }

    @Test
    void pagesAreLinkedAndTheOneThatIsOpenIsMarked() {
        var page = page("/fi/search?q=kerho&page=2");
        assertThat(page.select("#count").text()).endsWith("sivu 2/2");
        assertThat(page.select(".pages a[aria-current=page]").text()).isEqualTo("2");
        assertThat(page.select(".pages a[rel=prev]").attr("href")).isEqualTo("/fi/search?q=kerho");
        assertThat(page.select(".pages a[rel=next]")).isEmpty();
    }

    @Test
    void aPagePastTheLastLeadsBack() {
        var page = page("/fi/search?q=kerho&page=9");
        assertThat(page.select(".pages a[rel=prev]").attr("href")).isEqualTo("/fi/search?page=2&q=kerho");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fi/search?q=olematonsana&price=free", "/sv/search?q=olematonsana&price=free"})
    void noHitsLeadOn(String address) {
        var page = page(address);
        var start = address.substring(0, address.indexOf('?'));
        assertThat(page.select(".hit, .pages, .sort")).isEmpty();
        assertThat(page.select(".none a").eachAttr("href")).containsExactly(start, "tel:116117");
    }

    @Test
    void aTextInAnotherLanguageSaysWhichItIs() {
        var page = page("/fi/search?q=stickkaf%C3%A9");
        assertThat(page.select(".hit__name a").attr("lang")).isEqualTo("sv");
        var best = page("/sv/search?q=stickkaf%C3%A9").expectFirst(".hit__name a");
        assertThat(best.text()).contains("Stickkafé");
        assertThat(best.hasAttr("lang")).isFalse();
    }

    private static Document page(String address) {
        return Jsoup.parse(SampleSite.page(address));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
