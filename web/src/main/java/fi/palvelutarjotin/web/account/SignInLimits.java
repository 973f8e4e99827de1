package fi.palvelutarjotin.web.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;

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

    /** More addresses than that at once is an attack from many places, which the count of each account stands against. */
    private static final int MOST_ADDRESSES = 20_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private final HttpClientAddressResolver addresses;

    SignInLimits(HttpClientAddressResolver addresses) {
        this.addresses = addresses;
    }

    /** Counts a try; false when there were too many. */
    boolean tries(HttpRequest<?> request) {
        return bucket(request).tryConsume(1);
    }

    /** The try was right: it does not count. */
    void giveBack(HttpRequest<?> request) {
        bucket(request).addTokens(1);
    }

    private Bucket bucket(HttpRequest<?> request) {
        var address = Objects.requireNonNullElse(addresses.resolve(request), "");
        return buckets.get(
                address,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(IN_A_MINUTE, Duration.ofMinutes(1)))
                        .build());
    }
}
