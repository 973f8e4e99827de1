package fi.palvelutarjotin.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.web.api.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void aCountyPutsItsNameColoursLogoAndContactsOnEveryPage() throws IOException {
        var logo = folder.resolve("logo.svg");
        Files.writeString(logo, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        var settings = Map.<String, Object>of(
                "palvelutarjotin.site.name", "Keusoten palvelutarjotin",
                "palvelutarjotin.site.county", "Keski-Uudenmaan hyvinvointialue",
                "palvelutarjotin.site.phone", "0192260000",
                "palvelutarjotin.site.email", "palaute@keusote.example",
                "palvelutarjotin.site.logo", logo.toString(),
                "palvelutarjotin.site.base-address", "https://tarjotin.keusote.example/",
                "palvelutarjotin.site.brand-colour", "#003580");
        try (var site = TestSite.start(settings)) {
            var page = Jsoup.parse(
                    site.get("/fi/search?q=kuoro", "Accept", "text/html").body());
            assertThat(page.title()).endsWith(" – Keusoten palvelutarjotin");
            assertThat(page.select(".site-footer__keeper").text())
                    .contains("Keski-Uudenmaan hyvinvointialue", "019 226 0000", "palaute@keusote.example");
            assertThat(page.select(".site-footer__keeper a").eachAttr("href"))
                    .containsExactly("tel:0192260000", "mailto:palaute@keusote.example");
            assertThat(page.select("link[rel=canonical]").attr("href"))
                    .isEqualTo("https://tarjotin.keusote.example/fi/search?q=kuoro");
            assertThat(page.select("link[hreflang=sv]").attr("href"))
                    .isEqualTo("https://tarjotin.keusote.example/sv/search?q=kuoro");
            assertThat(page.select(".languages a[hreflang=sv]").attr("href")).isEqualTo("/sv/search?q=kuoro");
            var sheet = site.get(page.select("link[rel=stylesheet]").getLast().attr("href"));
            assertThat(sheet.headers().firstValue("content-type").orElse("")).startsWith("text/css");
            assertThat(sheet.body()).contains("--brand: #003580;");
            var picture = site.get(page.select(".site-name__logo").attr("src"));
            assertThat(picture.headers().firstValue("content-type").orElse("")).startsWith("image/svg+xml");
            assertThat(picture.headers().firstValue("content-security-policy").orElse(""))
                    .contains("default-src 'none'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"keusote.fi", "ftp://a.example", "https://a.example/polku", "https://u:p@a.example", "x y"})
    void whatIsNoBaseAddressIsRefusedInASentence(String base) {
        assertThatThrownBy(() -> Settings.base(base))
                .hasMessage("The setting palvelutarjotin.site.base-address takes an address as https://example.fi.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keusote", "a@b@c", "a@b?bcc=c@d", "\"><script>@b.example"})
    void whatIsNoEmailAddressIsRefusedInASentence(String email) {
        assertThatThrownBy(() -> Settings.email(email))
                .hasMessage("The setting palvelutarjotin.site.email takes one e-mail address.");
    }

    @Test
    void aLogoThatIsNoPictureOrNotThereIsRefusedInASentence() throws IOException {
        var text = folder.resolve("logo.txt");
        Files.writeString(text, "logo");
        assertThatThrownBy(() -> new Logo(Settings.logo(text.toString()))).hasMessageContaining(".svg or .png");
        assertThatThrownBy(() ->
                        new Logo(Settings.logo(folder.resolve("poissa.png").toString())))
                .hasMessageContaining("cannot be read");
    }
}
