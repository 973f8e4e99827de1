package fi.palvelutarjotin.web.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.web.api.TestSite;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpSettingsTest {

    @Test
    void whomTheOperatorNamesIsOnThePageThatFindsNothing() {
        var settings = Map.<String, Object>of(
                "palvelutarjotin.help.name", "Keusoten asiakasohjaus",
                "palvelutarjotin.help.phone", "0192260000",
                "palvelutarjotin.help.link-worker-name", " ",
                "palvelutarjotin.help.link-worker-phone", "040 123 4567");
        try (var site = TestSite.start(settings)) {
            var page = Jsoup.parse(
                    site.get("/fi/search?q=xyzzyqwerty", "Accept", "text/html").body());
            assertThat(page.select(".none h3 ~ p").eachText())
                    .containsExactly("Keusoten asiakasohjaus: 019 226 0000", "Linkkihenkilö: 040 123 4567");
            assertThat(page.select(".none a[href^=tel:]").eachAttr("href"))
                    .containsExactly("tel:0192260000", "tel:0401234567");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soita", "12", "040 123 4567 tai 050 123 4567", "040+123", "\"><script>"})
    void whatIsNoPhoneNumberIsRefusedInASentence(String phone) {
        assertThatThrownBy(() ->
                        new HelpSettings(Optional.empty(), Optional.of(phone), Optional.empty(), Optional.empty()))
                .hasMessageStartingWith("The setting palvelutarjotin.help.phone takes one phone number");
    }

    @Test
    void aNameThatIsAPageLongIsRefusedInASentence() {
        assertThatThrownBy(() -> new HelpSettings(
                        Optional.empty(), Optional.empty(), Optional.of("x".repeat(81)), Optional.empty()))
                .hasMessage("The setting palvelutarjotin.help.link-worker-name can have at most 80 characters.");
    }
}
