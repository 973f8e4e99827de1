package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.catalog.account.Sessions;
import fi.palvelutarjotin.catalog.account.Sessions.Session;
import fi.palvelutarjotin.catalog.text.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The ways out: of this browser, or of all. */
@Singleton
final class SigningOut {

    private final Sessions sessions;
    private final SessionCookie cookie;

    SigningOut(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /** Ends the session of this browser, if it has one still. */
    HttpResponse<?> here(Language reader, HttpRequest<?> request) {
        var token = cookie.token(request).orElse("");
        var byProvider = isByProvider(token);
        sessions.close(token);
        return out(reader, byProvider, request);
    }

    /** Ends all sessions of an account. */
    HttpResponse<?> everywhere(UUID account, Language reader, HttpRequest<?> request) {
        var byProvider = isByProvider(cookie.token(request).orElse(""));
        sessions.closeAll(account);
        return out(reader, byProvider, request);
    }

    private boolean isByProvider(String token) {
        return sessions.find(token).filter(Session::byProvider).isPresent();
    }

    private HttpResponse<?> out(Language reader, boolean byProvider, HttpRequest<?> request) {
        var answer = SignInController.seeOther(
                byProvider ? AccountAddresses.signedOutHereOnly(reader) : AccountAddresses.signedOut(reader));
        cookie.remove(request, answer);
        // Whoever uses this machine next finds nothing of these pages by going back.
        answer.header("Clear-Site-Data", "\"cache\"");
        return answer;
    }
}
