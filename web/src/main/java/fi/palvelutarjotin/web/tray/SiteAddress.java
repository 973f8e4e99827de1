package fi.palvelutarjotin.web.tray;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Where the site is on the web: what goes on paper, to a calendar or to a phone needs whole addresses. The operator
 * tells it; else it is where the reader has found the site.
 */
@Singleton
final class SiteAddress {

    private static final Pattern BASE = Pattern.compile("https?://[A-Za-z0-9.-]{1,200}(:[0-9]{1,5})?");
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]{1,200}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

    private final String base;

    SiteAddress(@Value("${palvelutarjotin.site.base-address:}") String base) {
        this.base = base.strip().replaceFirst("/+$", "");
        if (!this.base.isEmpty() && !BASE.matcher(this.base).matches()) {
            throw new IllegalArgumentException(
                    "The setting palvelutarjotin.site.base-address takes an address like https://tarjotin.example.fi.");
        }
    }

    /** Whether browsers reach the site by TLS, which may end in a proxy in front of us. */
    boolean isSecure(HttpRequest<?> request) {
        return request.isSecure() || base.startsWith("https:");
    }

    /** The whole address of one of our paths. A host that a reader's program made up comes back to that reader only. */
    String of(String path, HttpRequest<?> request) {
        if (!base.isEmpty()) {
            return base + path;
        }
        var host = request.getHeaders().get(HttpHeaders.HOST);
        return host != null && HOST.matcher(host).matches()
                ? (request.isSecure() ? "https://" : "http://") + host + path
                : path;
    }
}
