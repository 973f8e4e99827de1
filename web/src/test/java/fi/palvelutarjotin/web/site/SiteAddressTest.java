package fi.palvelutarjotin.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    localhost:8080 | http://localhost:8080
                    [::1]:8080 | http://[::1]:8080
                    Palvelut.Example.fi | http://palvelut.example.fi
                    evil.example | ''
                    localhost@evil.example | ''
                    localhost/x | ''
                    localhost.evil.example | ''
                    palvelut.example.fi:99999999 | ''
                    """)
    void onlyAKnownHostIsBelieved(String host, String base) {
        var site = new SiteAddress(Settings.none(), new HostSettings(Optional.of(List.of("palvelut.example.fi"))));
        assertThat(site.absolute(HttpRequest.GET("/fi").header("Host", host), "/fi"))
                .isEqualTo(base + "/fi");
    }

    @Test
    void whatIsSetIsBelievedBeforeWhatIsAsked() {
        var site = new SiteAddress(Settings.base("https://palvelut.example.fi/"), new HostSettings(Optional.empty()));
        assertThat(site.absolute(HttpRequest.GET("/fi").header("Host", "localhost"), "/fi"))
                .isEqualTo("https://palvelut.example.fi/fi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "palvelut.example.fi",
                "ftp://x.example",
                "https://x.example/alle",
                "https://a@x.example",
                "https://x.example?q",
                "https://",
                "https://x y"
            })
    void anAddressThatIsNoneIsRefusedWithASentence(String written) {
        assertThatThrownBy(() -> Settings.base(written))
                .hasMessageContaining("palvelutarjotin.site.base-address takes");
    }

    @Test
    void theReaderMayHaveItAsItWasReachedUnlessTheOperatorTells() {
        var unknown = new SiteAddress(Settings.none(), new HostSettings(Optional.empty()));
        var known = new SiteAddress(Settings.base("https://tarjotin.example.fi/ "), new HostSettings(Optional.empty()));
        var asked = HttpRequest.GET("/").header("Host", "elsewhere.example:8080");
        assertThat(unknown.forReader(asked, "/fi/tray")).isEqualTo("http://elsewhere.example:8080/fi/tray");
        assertThat(unknown.isSecure(asked)).isFalse();
        assertThat(known.forReader(asked, "/fi/tray")).isEqualTo("https://tarjotin.example.fi/fi/tray");
        assertThat(known.isSecure(asked)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "evil.example/\"><script>", "x@y.example", "", "a,b"})
    void aHostThatIsNoneIsNotRepeated(String host) {
        var site = new SiteAddress(Settings.none(), new HostSettings(Optional.empty()));
        assertThat(site.forReader(HttpRequest.GET("/").header("Host", host), "/fi/tray"))
                .isEqualTo("/fi/tray");
    }
}
