package fi.palvelutarjotin.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** How often one network address may do something, on this node. */
public final class TriesByAddress {

    /** More addresses than that at once is an attack from many places, which no count of addresses stands against. */
    private static final int MOST_ADDRESSES = 20_000;

    /** Characters; a proxy that hands over anything must not fill the memory. */
    private static final int LONGEST_ADDRESS = 64;

    private static final int IPV6_NETWORK_BYTES = 8;

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

    /** Counts a try, and says how long to wait until there is one again; zero when this one may be made. */
    Duration waits(HttpRequest<?> request) {
        var probe = bucket(request).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    /** Whether a request comes from this very machine, as far as is known. */
    boolean isThisMachine(HttpRequest<?> request) {
        return literal(address(request)).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    /** The try does not count. */
    public void giveBack(HttpRequest<?> request) {
        bucket(request).addTokens(1);
    }

    private Bucket bucket(HttpRequest<?> request) {
        return buckets.get(
                network(address(request)),
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(again, within))
                        .build());
    }

    private String address(HttpRequest<?> request) {
        var handedOver = addresses.resolve(request);
        // What did not come through the proxy has no such header, and an address of its own.
        var address =
                handedOver == null ? request.getRemoteAddress().getAddress().getHostAddress() : handedOver;
        return address.length() > LONGEST_ADDRESS ? address.substring(0, LONGEST_ADDRESS) : address;
    }

    /** Of an IPv6 address its first half: the second one its owner chooses anew as often as they like (RFC 6177). */
    private static String network(String address) {
        return literal(address)
                .filter(Inet6Address.class::isInstance)
                .map(inet -> HexFormat.of().formatHex(inet.getAddress(), 0, IPV6_NETWORK_BYTES))
                .orElse(address);
    }

    private static Optional<InetAddress> literal(String address) {
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
