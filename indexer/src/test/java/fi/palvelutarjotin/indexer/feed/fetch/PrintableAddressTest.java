package fi.palvelutarjotin.indexer.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.fi/feed?page=2, https://example.fi/feed?page=2",
        "https://anna:salasana@example.fi:8443/feed, https://example.fi:8443/feed",
        "https://anna:s@lasana@example.fi/feed, https://example.fi/feed",
        "https://example.fi/feed?apikey=x&page=2, https://example.fi/feed?apikey=***&page=2",
        "https://example.fi/feed?API_KEY=x, https://example.fi/feed?API_KEY=***",
        "https://example.fi/feed?access_token=x, https://example.fi/feed?access_token=***",
        "https://example.fi/feed?p%61ssword=x, https://example.fi/feed?p%61ssword=***",
        "https://example.fi/feed?key=a=b&c, https://example.fi/feed?key=***&c",
        "https://example.fi/feed?keyword=yso:p965, https://example.fi/feed?keyword=yso:p965",
        "https://example.fi/feed#token=x, https://example.fi/feed",
        "mailto:anna@example.fi, mailto:…",
    })
    void secretsAreNotPrinted(String address, String printed) {
        assertThat(PrintableAddress.of(URI.create(address))).isEqualTo(printed);
    }

    @Test
    void aVeryLongAddressIsCut() {
        var address = URI.create("https://example.fi/" + "a".repeat(1_000));

        assertThat(PrintableAddress.of(address)).hasSize(301).endsWith("…");
    }

    @Test
    void aBrokenEscapeIsPrintedAndNotAFault() {
        assertThat(PrintableAddress.of(URI.create("https://example.fi/?%FF=1"))).isEqualTo("https://example.fi/?%FF=1");
    }
}
