package fi.palvelutarjotin.web.tray;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.util.Optional;

/**
 * What this browser has on its tray, so that a page can say how many and a button can add one more. It holds codes of
 * listings and nothing else, ends with the browser's session, and no script can read it (decision 0023).
 */
final class TrayCookie {

    private static final String TRAY = "tray";
    /** The tray before the last line was taken off, for the way back. */
    private static final String BEFORE = "tray-before";

    /** Over TLS browsers take such a name from nobody but this very host (RFC 6265bis). */
    private static final String HOST = "__Host-";

    private TrayCookie() {}

    static Tray tray(HttpRequest<?> request) {
        return find(request, TRAY);
    }

    static Tray before(HttpRequest<?> request) {
        return find(request, BEFORE);
    }

    /**
     * Keeps a tray, and the one before it when there is a way back to that.
     *
     * @param secure whether the browser speaks TLS with the site
     */
    static void keep(HttpRequest<?> request, MutableHttpResponse<?> response, Tray tray, Tray before, boolean secure) {
        put(request, response, TRAY, tray, secure);
        put(request, response, BEFORE, before, secure);
    }

    private static Tray find(HttpRequest<?> request, String name) {
        return cookie(request, name)
                .map(cookie -> TrayCode.read(cookie.getValue()).tray())
                .orElse(Tray.EMPTY);
    }

    private static Optional<Cookie> cookie(HttpRequest<?> request, String name) {
        var cookies = request.getCookies();
        return cookies.findCookie(HOST + name).or(() -> cookies.findCookie(name));
    }

    private static void put(
            HttpRequest<?> request, MutableHttpResponse<?> response, String name, Tray tray, boolean secure) {
        var known = cookie(request, name).isPresent();
        if (tray.isEmpty() && !known) {
            return;
        }
        var cookie = Cookie.of(secure ? HOST + name : name, TrayCode.write(tray))
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.Lax);
        response.cookie(tray.isEmpty() ? cookie.maxAge(0) : cookie);
    }
}
