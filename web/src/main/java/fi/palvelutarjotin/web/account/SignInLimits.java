package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.web.security.TriesByAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How often one network address may guess, on this node. What is guessed of one account is counted in the database for
 * all nodes; this is against trying many accounts a little. A whole county may come from one address in the morning, so
 * what was right is given back.
 */
@Singleton
final class SignInLimits {

    static final int AT_ONCE = 60;
    static final int IN_A_MINUTE = 30;

    /** How long to wait where nothing is left. */
    static final Duration WAIT = Duration.ofMinutes(1);

    private final TriesByAddress tries;

    SignInLimits(HttpClientAddressResolver addresses) {
        tries = new TriesByAddress(addresses, AT_ONCE, IN_A_MINUTE, WAIT);
    }

    /** Counts a try; false when there were too many. */
    boolean tries(HttpRequest<?> request) {
        return tries.tries(request);
    }

    /** The try was right: it does not count. */
    void giveBack(HttpRequest<?> request) {
        tries.giveBack(request);
    }
}
