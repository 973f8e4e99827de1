package fi.palvelutarjotin.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.referral.ReferralRetention;
import fi.palvelutarjotin.web.testing.SampleSite;
import fi.palvelutarjotin.web.testing.TestSite;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyPageTest {

    private static final Map<String, Object> ALL = Map.of(
            "palvelutarjotin.sealing.key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "palvelutarjotin.mail.host", "127.0.0.1",
            "palvelutarjotin.mail.from", "palvelu@example.fi",
            "palvelutarjotin.site.base-address", "https://palvelut.example.fi",
            "palvelutarjotin.site.county", "Esimerkin hyvinvointialue",
            "palvelutarjotin.site.email", "kirjaamo@example.fi",
            "palvelutarjotin.privacy.officer-email", "tietosuoja@example.fi",
            "palvelutarjotin.privacy.officer-phone", "0401234567",
            "palvelutarjotin.referral.months-after-end", 4,
            "palvelutarjotin.referral.months-without-move", 9);

    @ParameterizedTest
    @CsvSource({"fi,Tietosuoja", "sv,Dataskydd", "en,Privacy", "se,Diehtosuodji"})
    void everyPageLeadsToWhatIsKept(String language, String title) {
        var page = page(SampleSite.get(), "/" + language + "/privacy");
        assertThat(page.select("h1").eachText()).containsExactly(title);
        assertThat(page.select("footer a[href=/" + language + "/privacy]").text())
                .isEqualTo(title);
    }

    @Test
    void tellsOnlyOfWhatThisInstallationHas() {
        var main = page(SampleSite.get(), "/fi/privacy").select("main");
        assertThat(main.select("section h3").eachText()).containsExactly("Palaute", "Yhteyshenkilöt");
        assertThat(main.text())
                .contains("Sivusto on esimerkki.", "6 kuukautta siitä, kun palaute on käsitelty.", "tietosuoja@om.fi")
                .doesNotContain("omalla sivullasi", "Tietosuojavastaava", "salausavain");
    }

    @Test
    void namesTimesAndPeopleAreThoseThatAreSet() {
        try (var site = TestSite.with(new HashMap<>(ALL))) {
            var main = page(site, "/fi/privacy").select("main");
            assertThat(main.select("section h3").eachText())
                    .containsExactly(
                            "Tietosuojavastaava",
                            "Yhteydenottopyyntö",
                            "Hyvinvointilähete ja liikuntalähete",
                            "Hakujen seuraaminen",
                            "Ammattilaisen tili",
                            "Palaute",
                            "Yhteyshenkilöt");
            assertThat(main.text())
                    .contains(
                            "Tiedoista vastaa Esimerkin hyvinvointialue.",
                            "kirjaamo@example.fi",
                            "tietosuoja@example.fi",
                            "040 123 4567",
                            "4 kuukautta siitä, kun asia päättyi.",
                            "9 kuukautta viimeisestä merkinnästä.",
                            "Palautteesi. Sähköpostiosoitteesi, jos pyydät vastausta.")
                    .doesNotContain("Tarkistimme viimeksi");
            site.index().get(ReferralRetention.class).forget();
            assertThat(page(site, "/fi/privacy").select("main").text()).contains("Tarkistimme viimeksi");
            for (var form : new String[] {"/fi/feedback", "/fi/search?q=kuoro", "/fi/sign-in?to=%2Ffi%2Faccount"}) {
                assertThat(page(site, form)
                                .select("main form a[href=/fi/privacy]")
                                .text())
                        .as(form)
                        .isEqualTo("Näin käsittelemme tietojasi");
            }
        }
    }

    @Test
    void aWrongOfficerIsToldToWhoeverStartsTheProgram() {
        assertThatThrownBy(() -> new PrivacySettings(Optional.empty(), Optional.of("ei osoite"), Optional.empty()))
                .hasMessage("The setting palvelutarjotin.privacy.officer-email takes one e-mail address.");
        assertThat(new PrivacySettings(Optional.of(" "), Optional.empty(), Optional.empty()).officerName())
                .isEmpty();
    }

    private static Document page(TestSite site, String path) {
        var answer = site.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
