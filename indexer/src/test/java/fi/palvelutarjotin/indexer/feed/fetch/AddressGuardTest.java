package fi.palvelutarjotin.indexer.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    /** Addresses as they are; names from a small directory of our own. */
    private static InetAddress[] resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "julkinen.fi" -> addresses("185.26.48.10");
            case "kaksi.fi" -> addresses("185.26.48.10", "10.0.0.7");
            case "sisainen.fi" -> addresses("10.0.0.7");
            case "poissa.fi" -> throw new UnknownHostException(host);
            default -> InetAddress.getAllByName(host);
        };
    }

    private static InetAddress[] addresses(String... texts) throws UnknownHostException {
        var addresses = new InetAddress[texts.length];
        for (var i = 0; i < texts.length; i++) {
            addresses[i] = InetAddress.getByName(texts[i]);
        }
        return addresses;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.0.0.7",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "2130706433",
                "[::1]",
                "[::]",
                "[fe80::1]",
                "[fd00::1]",
                "[ff02::1]",
                "[::ffff:10.0.0.7]",
                "[::10.0.0.7]",
                "[64:ff9b::a00:7]",
                "[2002:a00:7::]",
                "[2001::1]",
                "kaksi.fi",
                "sisainen.fi"
            })
    void aStrangerCannotSendUsInside(String host) {
        assertThatThrownBy(() -> check(PrivateAddresses.NAMED, host, Optional.of("julkinen.fi")))
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining("lies inside our own network");
    }

    @ParameterizedTest
    @ValueSource(strings = {"julkinen.fi", "185.26.48.10", "[2001:708::1]", "[64:ff9b::b91a:300a]", "172.32.0.1"})
    void thePublicWebIsOpen(String host) {
        assertThatCode(() -> check(PrivateAddresses.NEVER, host, Optional.empty()))
                .doesNotThrowAnyException();
    }

    @Test
    void theHostThatTheOperatorNamedMayLieInside() {
        assertThatCode(() -> check(PrivateAddresses.NAMED, "Sisainen.fi", Optional.of("sisainen.fi")))
                .doesNotThrowAnyException();
    }

    @Test
    void whereInsideIsClosedNotEvenTheOperatorOpensIt() {
        assertThatThrownBy(() -> check(PrivateAddresses.NEVER, "sisainen.fi", Optional.of("sisainen.fi")))
                .hasMessageContaining("lies inside our own network");
    }

    @Test
    void whereInsideIsOpenEverybodyMayLeadThere() {
        assertThatCode(() -> check(PrivateAddresses.ALWAYS, "10.0.0.7", Optional.of("julkinen.fi")))
                .doesNotThrowAnyException();
    }

    @Test
    void aNameThatNobodyKnowsIsTold() {
        assertThatThrownBy(() -> check(PrivateAddresses.NAMED, "poissa.fi", Optional.empty()))
                .hasMessage("No server called poissa.fi was found. Check the feed's address.");
    }

    @Test
    void aFeedInsideIsReadButDoesNotLeadToOtherHostsInside() throws IOException {
        try (var server = MisbehavingServer.start()) {
            var elsewhere = server.at("/page").toString().replace("127.0.0.1", "localhost");
            server.on("/feed", Answers.ok("[1]"))
                    .on("/moved", Answers.redirect(elsewhere))
                    .on("/page", Answers.ok("[2]"));
            var stranger = TestClients.client("named", TestClients.patient(), new TestTime());
            var feed = stranger.forFeed(server.at("/feed"));

            feed.get(server.at("/feed")).close();

            assertThatThrownBy(() -> feed.get(server.at("/moved"))).hasMessageContaining("inside our own network");
            assertThatThrownBy(() -> feed.get(URI.create(elsewhere))).hasMessageContaining("inside our own network");
            assertThatThrownBy(() -> stranger.get(server.at("/feed"))).hasMessageContaining("inside our own network");
            assertThat(server.paths()).containsExactly("/feed", "/moved");
        }
    }

    private static void check(PrivateAddresses allowed, String host, Optional<String> named) throws FetchFailed {
        new AddressGuard(allowed, AddressGuardTest::resolve).check(URI.create("https://" + host + "/feed"), named);
    }
}
