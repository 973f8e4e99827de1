package fi.palvelutarjotin.web.account;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Whether another site's page sent a form, as far as the browser tells. */
final class Origin {

    private Origin() {}

    static boolean isElsewhere(HttpRequest<?> request) {
        var headers = request.getHeaders();
        var site = headers.get("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        // Browsers from before 2023 tell this much.
        var origin = headers.get(HttpHeaders.ORIGIN);
        return origin != null && !isHost(origin, headers.get(HttpHeaders.HOST));
    }

    private static boolean isHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
