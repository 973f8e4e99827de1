package fi.palvelutarjotin.indexer.feed.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks a site's robots.txt whether a web page may be read (RFC 9309). For web pages only: a feed that its owner made
 * for programs and an operator named is not crawled.
 */
@Singleton
public final class Robots {

    /** The RFC's own measure; what comes after it is not read. */
    private static final int MOST_BYTES = 500 * 1024;

    private static final Duration KEPT = Duration.ofHours(24);

    /** A site that could not be asked is not shut out for a whole day because of one bad minute. */
    private static final Duration FAILURE_KEPT = Duration.ofHours(1);

    private record Site(String scheme, String server, Optional<String> namedHost) {}

    private record Known(RobotsRules rules, Instant until) {}

    private final PoliteClient client;
    private final FetchTime time;
    private final Map<Site, Known> sites = new ConcurrentHashMap<>();

    public Robots(PoliteClient client, FetchTime time) {
        this.client = client;
        this.time = time;
    }

    /** Whether a page of the open web may be read. */
    public boolean allows(URI page) {
        return allows(page, client);
    }

    /**
     * Whether a page may be read by a client, which may be one for a site inside our own network. A wish of the site
     * for longer pauses slows the client down.
     */
    public boolean allows(URI page, PoliteClient reader) {
        var site = new Site(HostGates.scheme(page), HostGates.server(page), reader.namedHost());
        var known = sites.get(site);
        if (known == null || !time.now().isBefore(known.until())) {
            known = fetch(page, reader);
            sites.put(site, known);
        }
        reader.slowDown(page, known.rules().crawlDelay());
        return known.rules().allow(page);
    }

    private Known fetch(URI page, PoliteClient reader) {
        try (var body = reader.get(page.resolve("/robots.txt"))) {
            var text = new String(body.readNBytes(MOST_BYTES), UTF_8);
            return new Known(
                    RobotsRules.parse(text, FetchSettings.PRODUCT), time.now().plus(KEPT));
        } catch (FetchFailed e) {
            var status = e.status().orElse(0);
            // 429 is of the 4xx kind by its number only: it says that we asked too much already.
            return status >= 400 && status < 500 && status != 429
                    ? new Known(RobotsRules.ALLOW_ALL, time.now().plus(KEPT))
                    : new Known(RobotsRules.DISALLOW_ALL, time.now().plus(FAILURE_KEPT));
        } catch (InterruptedIOException e) {
            return new Known(RobotsRules.DISALLOW_ALL, time.now());
        } catch (IOException e) {
            return new Known(RobotsRules.DISALLOW_ALL, time.now().plus(FAILURE_KEPT));
        }
    }
}
