package fi.palvelutarjotin.web.security;

import fi.palvelutarjotin.web.map.TileSettings;
import fi.palvelutarjotin.web.site.SiteAddress;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;

/**
 * Tells browsers what our pages never do, so that a fault in one of them cannot be used: no script but our own files,
 * no frame, no address given away.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
// Outermost: whatever another filter turns away gets its headers too.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "object-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "font-src 'self'",
            // the component style sheets draw their ticks and arrows as data: pictures; the map's may come from
            // elsewhere
            "img-src 'self' data:%s",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(self), interest-cohort=()");

    private final String policy;
    private final SiteAddress site;

    SecurityHeaders(TileSettings tiles, SiteAddress site) {
        this.site = site;
        policy = CONTENT_SECURITY_POLICY.formatted(
                tiles.server().map(server -> " " + server).orElse(""));
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", policy);
        HEADERS.forEach(response::header);
        // Over TLS only: elsewhere browsers ignore it, and a proxy in front may end the TLS.
        if (site.isSecure(request)) {
            response.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
