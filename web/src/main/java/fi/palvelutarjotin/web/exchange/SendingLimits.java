package fi.palvelutarjotin.web.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/**
 * How much one program may send on this node: each is a mail to somebody. More than a county's busiest day, and little
 * enough that a program that has lost its way floods nobody.
 */
@Singleton
final class SendingLimits {

    static final int AT_ONCE = 60;
    private static final int IN_AN_HOUR = 240;

    /** As long as it takes until a bucket is full again. */
    private final Cache<UUID, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).build();

    /** Counts a sending; false when there were too many. */
    boolean allow(UUID client) {
        return buckets.get(
                        client,
                        any -> Bucket.builder()
                                .addLimit(
                                        limit -> limit.capacity(AT_ONCE).refillGreedy(IN_AN_HOUR, Duration.ofHours(1)))
                                .build())
                .tryConsume(1);
    }
}
