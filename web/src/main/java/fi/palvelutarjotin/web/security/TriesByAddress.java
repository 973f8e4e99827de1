package fi.palvelutarjotin.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import java.time.Duration;
import java.util.Objects;

/** How often one network address may do something, on this node. */
public final class TriesByAddress {

    /** More addresses than that at once is an attack from many places, which no count of addresses stands against. */
    private static final int MOST_ADDRESSES = 20_000;

    private final HttpClientAddressResolver addresses;
    private final int atOnce;
    private final int again;
    private final Duration within;
    private final Cache<String, Bucket> buckets;

    /**
     * A limit.
     *
     * @param atOnce how often without a rest
     * @param again how many tries come back within a time
     */
    public TriesByAddress(HttpClientAddressResolver addresses, int atOnce, int again, Duration within) {
        this.addresses = addresses;
        this.atOnce = atOnce;
        this.again = again;
        this.within = within;
        // Until a bucket is full again it must not be forgotten.
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(within.multipliedBy(1 + atOnce / again))
                .build();
    }

    /** Counts a try; false when there were too many. */
    public boolean tries(HttpRequest<?> request) {
        return bucket(request).tryConsume(1);
    }

    /** The try does not count. */
    public void giveBack(HttpRequest<?> request) {
        bucket(request).addTokens(1);
    }

    private Bucket bucket(HttpRequest<?> request) {
        var address = Objects.requireNonNullElse(addresses.resolve(request), "");
        return buckets.get(
                address,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(again, within))
                        .build());
    }
}
