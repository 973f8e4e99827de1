package fi.palvelutarjotin.web.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteAddressTest {

    @Test
    void whatTheOperatorTellsIsTheAddressWhateverTheRequestSays() {
        var site = new SiteAddress("https://tarjotin.example.fi/ ");
        assertThat(site.of("/fi/tray", asked("elsewhere.example"))).isEqualTo("https://tarjotin.example.fi/fi/tray");
        assertThat(site.isSecure(asked("elsewhere.example"))).isTrue();
    }

    @Test
    void elseItIsWhereTheReaderFoundTheSite() {
        var site = new SiteAddress("");
        assertThat(site.of("/fi/tray", asked("localhost:8080"))).isEqualTo("http://localhost:8080/fi/tray");
        assertThat(site.isSecure(asked("localhost:8080"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "evil.example/\"><script>", "x@y.example", "", "a,b"})
    void aHostThatIsNoneIsNotRepeated(String host) {
        assertThat(new SiteAddress("").of("/fi/tray", asked(host))).isEqualTo("/fi/tray");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tarjotin.example.fi", "ftp://tarjotin.example.fi", "https://tarjotin.example.fi/path"})
    void aSettingThatIsNoAddressIsToldAtTheStart(String setting) {
        assertThatThrownBy(() -> new SiteAddress(setting))
                .hasMessage("The setting palvelutarjotin.site.base-address takes an address like"
                        + " https://tarjotin.example.fi.");
    }

    private static HttpRequest<?> asked(String host) {
        return HttpRequest.GET("/").header(HttpHeaders.HOST, host);
    }
}
