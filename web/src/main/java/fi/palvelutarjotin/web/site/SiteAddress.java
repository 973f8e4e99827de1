package fi.palvelutarjotin.web.site;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The address under which the site is reached from elsewhere, for what needs whole addresses. What a client says of the
 * host is believed only of hosts that are known: else anybody could have others, and caches, led elsewhere.
 */
@Singleton
public final class SiteAddress {

    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:]{2,39}]|[a-z0-9.-]{1,253})(?::[0-9]{1,5})?");

    private final Optional<String> configured;
    private final List<String> hosts;

    SiteAddress(SiteSettings site, HostSettings known) {
        configured = site.baseAddress();
        hosts = known.hosts().orElse(List.of());
    }

    /** What the operator has set; without a slash at the end. */
    public Optional<String> configured() {
        return configured;
    }

    /** Scheme and host for the answer to a request, without a slash at the end; empty when the host is not known. */
    public Optional<String> of(HttpRequest<?> request) {
        return configured.or(() -> asked(request, host -> OWN.contains(host) || hosts.contains(host)));
    }

    /** The whole address of a path of ours; the path alone when the host is not known. */
    public String absolute(HttpRequest<?> request, String path) {
        return of(request).orElse("") + path;
    }

    /**
     * The whole address of a path of ours for the reader alone: on paper, in a calendar, to be copied. There any host will
     * do, for one that the reader's program made up comes back to that reader only.
     */
    public String forReader(HttpRequest<?> request, String path) {
        return configured.or(() -> asked(request, host -> true)).orElse("") + path;
    }

    /** Whether browsers reach the site by TLS, which may end in a proxy in front of us. */
    public boolean isSecure(HttpRequest<?> request) {
        return request.isSecure() || configured.orElse("").startsWith("https:");
    }

    private Optional<String> asked(HttpRequest<?> request, Predicate<String> isBelieved) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.HOST))
                .map(host -> HOST.matcher(host.toLowerCase(Locale.ROOT)))
                .filter(host -> host.matches() && isBelieved.test(host.group(1)))
                .map(host -> (request.isSecure() ? "https://" : "http://") + host.group());
    }
}
