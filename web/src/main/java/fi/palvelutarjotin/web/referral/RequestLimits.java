package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.web.security.TriesByAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How many requests one network address may send: each is a mail to somebody. A library or a health centre, where many
 * share an address, gets on with it.
 */
@Singleton
final class RequestLimits {

    static final int AT_ONCE = 20;
    private static final int IN_AN_HOUR = 20;

    private final TriesByAddress tries;

    RequestLimits(HttpClientAddressResolver addresses) {
        tries = new TriesByAddress(addresses, AT_ONCE, IN_AN_HOUR, Duration.ofHours(1));
    }

    /** Counts a request; false when there were too many. */
    boolean allow(HttpRequest<?> request) {
        return tries.tries(request);
    }
}
