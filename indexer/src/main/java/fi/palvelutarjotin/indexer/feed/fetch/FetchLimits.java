package fi.palvelutarjotin.indexer.feed.fetch;

import java.time.Duration;

/**
 * How long the client waits, how much it takes and how often it asks; the numbers and their reasons are in {@code
 * docs/decisions/feed-fetching.md}.
 *
 * @param connect until the connection stands
 * @param headers from the question to the answer's first lines
 * @param idle between two pieces of a body
 * @param total of all waiting for one body; the time that the reader takes for itself does not count
 * @param bodyBytes of one body, packed as well as unpacked
 * @param redirects followed one after another
 * @param tries of one question, the first one included
 * @param backOff before the second try; doubled before each later one
 * @param longestRetryAfter the longest wait that a server may ask for; a server that asks for more is left alone
 * @param pause between two questions to one host
 * @param turn until another reading of the same host has ended
 */
public record FetchLimits(
        Duration connect,
        Duration headers,
        Duration idle,
        Duration total,
        long bodyBytes,
        int redirects,
        int tries,
        Duration backOff,
        Duration longestRetryAfter,
        Duration pause,
        Duration turn) {

    public static final FetchLimits DEFAULT = new FetchLimits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            256L * 1024 * 1024,
            5,
            4,
            Duration.ofSeconds(1),
            Duration.ofMinutes(2),
            Duration.ofMillis(200),
            Duration.ofMinutes(30));

    public FetchLimits {
        if (!connect.isPositive() || !headers.isPositive() || !idle.isPositive() || !total.isPositive()) {
            throw new IllegalArgumentException("A time limit for fetching must be longer than nothing");
        }
        if (backOff.isNegative() || longestRetryAfter.isNegative() || pause.isNegative() || turn.isNegative()) {
            throw new IllegalArgumentException("A wait between two questions cannot be negative");
        }
        if (bodyBytes < 1 || redirects < 0 || tries < 1) {
            throw new IllegalArgumentException("Fetching needs at least one byte and one try");
        }
    }
}
