package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.web.site.SiteAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The cookie with a session's token. How long it holds is kept in the database. */
@Singleton
final class SessionCookie {

    static final String NAME = "session";

    private final HostCookie cookie;

    SessionCookie(SiteAddress site) {
        cookie = new HostCookie(site, NAME);
    }

    Optional<String> token(HttpRequest<?> request) {
        return cookie.token(request);
    }

    void put(HttpRequest<?> request, MutableHttpResponse<?> response, String token) {
        cookie.put(request, response, token);
    }

    void remove(HttpRequest<?> request, MutableHttpResponse<?> response) {
        cookie.remove(request, response);
    }
}
