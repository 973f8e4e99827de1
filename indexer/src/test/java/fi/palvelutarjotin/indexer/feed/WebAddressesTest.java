package fi.palvelutarjotin.indexer.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebAddressesTest {

    @Test
    void aParameterTakesThePlaceOfTheOneBefore() {
        assertThat(WebAddresses.with(URI.create("https://x.fi/a?groups=1&skip=0"), Map.of("skip", "100")))
                .hasToString("https://x.fi/a?groups=1&skip=100");
    }

    @Test
    void aPathIsContinuedOnceOnly() {
        assertThat(WebAddresses.under(URI.create("https://x.fi/v1/?a=b"), "event"))
                .hasToString("https://x.fi/v1/event/?a=b");
        assertThat(WebAddresses.under(URI.create("https://x.fi/v1/event/"), "event"))
                .hasToString("https://x.fi/v1/event/");
    }

    @Test
    void aFeedCannotSendUsToAnotherHost() {
        var feed = URI.create("https://x.fi/v1/event/");
        assertThatThrownBy(() -> WebAddresses.sameHost(feed, "http://169.254.169.254/latest"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another host");
        assertThatThrownBy(() -> WebAddresses.sameHost(feed, "file:///etc/passwd"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aNextPageStaysOnHttps() throws IOException {
        assertThat(WebAddresses.sameHost(URI.create("https://x.fi/v1/"), "http://x.fi/v1/?page=2"))
                .hasToString("https://x.fi/v1/?page=2");
    }
}
