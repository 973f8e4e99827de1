package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.web.site.SiteAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.util.Optional;

/**
 * A cookie with a token. No script can read it, other sites' forms do not bring it, and over TLS it has the name that
 * browsers take from nobody but this very host ({@code __Host-}, RFC 6265bis).
 */
final class HostCookie {

    private static final int LONGEST = 64;

    private final SiteAddress site;
    private final String name;

    HostCookie(SiteAddress site, String name) {
        this.site = site;
        this.name = name;
    }

    Optional<String> token(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(name(request))
                .map(Cookie::getValue)
                .filter(token -> !token.isEmpty() && token.length() <= LONGEST);
    }

    void put(HttpRequest<?> request, MutableHttpResponse<?> response, String token) {
        response.cookie(cookie(request, token));
    }

    void remove(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.cookie(cookie(request, "").maxAge(0));
    }

    private Cookie cookie(HttpRequest<?> request, String value) {
        return Cookie.of(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(site.isSecure(request))
                .sameSite(SameSite.Lax);
    }

    private String name(HttpRequest<?> request) {
        return site.isSecure(request) ? "__Host-" + name : name;
    }
}
