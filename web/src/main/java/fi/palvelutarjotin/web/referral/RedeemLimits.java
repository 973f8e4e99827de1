package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.web.security.TriesByAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How many codes one network address may try, and how many links it may have sent to organisations. */
@Singleton
final class RedeemLimits {

    private static final int CODES_IN_AN_HOUR = 60;
    static final int LINKS_IN_AN_HOUR = 10;

    private final TriesByAddress codes;
    private final TriesByAddress links;

    RedeemLimits(HttpClientAddressResolver addresses) {
        codes = new TriesByAddress(addresses, CODES_IN_AN_HOUR, CODES_IN_AN_HOUR, Duration.ofHours(1));
        links = new TriesByAddress(addresses, LINKS_IN_AN_HOUR, LINKS_IN_AN_HOUR, Duration.ofHours(1));
    }

    boolean allow(HttpRequest<?> request) {
        return codes.tries(request);
    }

    boolean allowLink(HttpRequest<?> request) {
        return links.tries(request);
    }
}
