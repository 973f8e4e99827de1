package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.catalog.account.Account;
import fi.palvelutarjotin.catalog.account.Accounts;
import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.account.Sessions;
import fi.palvelutarjotin.catalog.account.Sessions.Session;
import fi.palvelutarjotin.catalog.account.Sessions.Stage;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.problem.Asker;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before every page that takes a {@link SignedIn}: who has not signed in is led to do so, to who may not see the
 * page it is not there, and a form that this session's pages did not hold is refused. What a page needs it says by its
 * arguments, so that none can be forgotten here.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
// Behind what turns requests away for all pages alike.
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class SignInGuard {

    private static final Logger LOG = LoggerFactory.getLogger(SignInGuard.class);

    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final ErrorAnswers errors;

    SignInGuard(Accounts accounts, Sessions sessions, SessionCookie cookie, ErrorAnswers errors) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookie = cookie;
        this.errors = errors;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    MutableHttpResponse<?> check(HttpRequest<?> request) {
        var needed = Needed.of(request);
        if (needed.who() == Needed.Who.ANYBODY) {
            return null;
        }
        if (!accounts.isReady()) {
            return needed.who() == Needed.Who.PERHAPS ? null : errors.answer(request, ProblemKind.NOT_FOUND);
        }
        var token = cookie.token(request).orElse("");
        var session = sessions.find(token).filter(found -> found.stage() == needed.stage());
        if (session.isEmpty()) {
            return needed.who() == Needed.Who.PERHAPS ? null : toSignIn(request);
        }
        Asker.account(session.get().account().id()).asks(request);
        if (!isAllowed(session.get(), needed.roles())) {
            LOG.info(
                    "The account {} asked for a page that it has no role for",
                    session.get().account().id());
            return errors.answer(request, ProblemKind.NOT_FOUND);
        }
        var formToken = FormToken.of(token);
        if (isWriting(request) && !isOwnForm(request, formToken)) {
            LOG.info(
                    "A form that is not its own came with a session of the account {}",
                    session.get().account().id());
            return errors.answer(request, ProblemKind.FOREIGN_FORM);
        }
        var account = session.get().account();
        if (session.get().stage() == Stage.WHOLE) {
            request.setAttribute(SignedInBinder.ATTRIBUTE, signedIn(account, formToken));
        } else {
            request.setAttribute(SignedInBinder.ATTRIBUTE, new HalfSignedIn(account, token, formToken));
        }
        return null;
    }

    private static SignedIn signedIn(Account account, String formToken) {
        return new SignedIn(account.id(), account.name(), account.language(), account.grants(), formToken);
    }

    private static boolean isAllowed(Session session, Role[] roles) {
        return roles.length == 0
                || session.account().grants().stream()
                        .anyMatch(grant -> Arrays.asList(roles).contains(grant.role()));
    }

    private static boolean isWriting(HttpRequest<?> request) {
        return request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD;
    }

    private static boolean isOwnForm(HttpRequest<?> request, String formToken) {
        return !Origin.isElsewhere(request)
                && SentForm.early(request)
                        .map(form -> form.text(FormToken.FIELD, FormToken.LONGEST))
                        .filter(sent -> FormToken.isRight(formToken, sent))
                        .isPresent();
    }

    private static MutableHttpResponse<?> toSignIn(HttpRequest<?> request) {
        var language = Addresses.languageOf(request.getPath()).orElse(Language.FI);
        var to = isWriting(request)
                ? Optional.<String>empty()
                : AccountAddresses.wayBack(request.getUri().toString());
        return HttpResponse.seeOther(URI.create(AccountAddresses.signIn(language, to.orElse(""))))
                .header("Cache-Control", "no-store");
    }
}
