package fi.palvelutarjotin.indexer.feed.fetch;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** When a question is worth asking again, and after how long. */
final class RetryPlan {

    private static final Set<Integer> PASSING_TROUBLE = Set.of(429, 500, 502, 503, 504);

    private final FetchLimits limits;

    RetryPlan(FetchLimits limits) {
        this.limits = limits;
    }

    static boolean mayPass(int status) {
        return PASSING_TROUBLE.contains(status);
    }

    /**
     * Doubled with each try; somewhere between half and one and a half of that, so that many readers who were turned
     * away together do not come back together.
     *
     * @param triesSoFar 1 after the first
     */
    Duration backOff(int triesSoFar) {
        var doubled = limits.backOff().multipliedBy(1L << Math.min(triesSoFar - 1, 20));
        var jitter = ThreadLocalRandom.current().nextDouble(0.5, 1.5);
        return Duration.ofNanos((long) (doubled.toNanos() * jitter));
    }

    /** What the server asks for, as seconds or as a date (RFC 9110, 10.2.3); what is neither is no wish. */
    static Optional<Duration> retryAfter(HttpHeaders headers, Instant now) {
        return headers.firstValue("Retry-After").map(String::strip).flatMap(wish -> parse(wish, now));
    }

    private static Optional<Duration> parse(String wish, Instant now) {
        if (wish.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(wish)));
        }
        try {
            var moment = ZonedDateTime.parse(wish, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, moment)).filter(Duration::isPositive);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
