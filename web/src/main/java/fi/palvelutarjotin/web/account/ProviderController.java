package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.catalog.account.ProviderSignIn;
import fi.palvelutarjotin.catalog.account.ProviderTries;
import fi.palvelutarjotin.catalog.account.ProviderTries.Begun;
import fi.palvelutarjotin.catalog.account.Sessions;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.provider.Provider;
import fi.palvelutarjotin.web.provider.ProviderAnswer;
import fi.palvelutarjotin.web.provider.Secrets;
import fi.palvelutarjotin.web.query.QueryString;
import fi.palvelutarjotin.web.site.SiteAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way to the provider and back. It begins with a link and not with a form: browsers hold the redirect that follows a
 * form against {@code form-action}, which names nobody but us.
 */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProviderController {

    private final Provider provider;
    private final ProviderTries tries;
    private final ProviderSignIn signIn;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final SessionCookie session;
    private final HostCookie way;
    private final ProviderPages pages;

    ProviderController(
            Provider provider,
            ProviderTries tries,
            ProviderSignIn signIn,
            Sessions sessions,
            SignInLimits limits,
            SessionCookie session,
            SiteAddress site,
            ProviderPages pages) {
        this.provider = provider;
        this.tries = tries;
        this.signIn = signIn;
        this.sessions = sessions;
        this.limits = limits;
        this.session = session;
        way = new HostCookie(site, "sign-in");
        this.pages = pages;
    }

    @Get("/{language:fi|sv|en|se}/sign-in/provider")
    @Nullable
    HttpResponse<?> begin(String language, HttpRequest<?> request) {
        if (!provider.isThere()) {
            return null;
        }
        var reader = SignInController.reader(language);
        var to = SignInController.wayBack(request);
        if (!limits.tries(request)) {
            return AccountPages.answer(pages.wait(reader, SignInLimits.WAIT), HttpStatus.TOO_MANY_REQUESTS);
        }
        var secrets = Secrets.create();
        var there = provider.begin(secrets, reader);
        if (there.isEmpty()) {
            return AccountPages.answer(pages.away(reader, to), HttpStatus.BAD_GATEWAY);
        }
        tries.begin(secrets.state(), new Begun(to, reader));
        var answer = SignInController.seeOther(there.get().toString());
        way.put(request, answer, secrets.token());
        return answer;
    }

    @Get(Provider.BACK)
    @Nullable
    HttpResponse<?> back(HttpRequest<?> request) {
        if (!provider.isThere()) {
            return null;
        }
        var secrets = way.token(request).map(Secrets::new);
        // Whatever is brought: a way is gone once.
        var begun = secrets.flatMap(known -> tries.end(known.state()));
        var answer = begun.isEmpty()
                ? AccountPages.answer(pages.failed(Language.FI, ""), HttpStatus.BAD_REQUEST)
                : ended(request, secrets.orElseThrow(), begun.get());
        way.remove(request, answer);
        return answer;
    }

    private MutableHttpResponse<?> ended(HttpRequest<?> request, Secrets secrets, Begun begun) {
        var reader = begun.language();
        var to = begun.wayBack();
        return switch (provider.end(brought(request), secrets)) {
            case ProviderAnswer.Cancelled no ->
                AccountPages.answer(pages.cancelled(reader, to), HttpStatus.BAD_REQUEST);
            case ProviderAnswer.NotBelieved no -> AccountPages.answer(pages.failed(reader, to), HttpStatus.BAD_REQUEST);
            case ProviderAnswer.Away away -> AccountPages.answer(pages.away(reader, to), HttpStatus.BAD_GATEWAY);
            case ProviderAnswer.Proved proved -> {
                var answer = signIn.signIn(proved.identity(), proved.secondFactor());
                yield answer instanceof ProviderSignIn.Answer.Known known
                        ? known(request, known, begun)
                        : AccountPages.answer(pages.unknown(reader), HttpStatus.FORBIDDEN);
            }
        };
    }

    private MutableHttpResponse<?> known(HttpRequest<?> request, ProviderSignIn.Answer.Known known, Begun begun) {
        limits.giveBack(request);
        session.token(request).ifPresent(sessions::close);
        var reader = begun.language();
        var to = begun.wayBack();
        var next = known.account().hasSecondFactor()
                ? AccountAddresses.code(reader, to)
                : AccountAddresses.secondFactor(reader, to);
        var home = to.isEmpty() ? AccountAddresses.own(reader) : to;
        var answer = SignInController.seeOther(known.whole() ? home : next);
        session.put(request, answer, known.token());
        return answer;
    }

    private static Map<String, List<String>> brought(HttpRequest<?> request) {
        return Optional.ofNullable(request.getUri().getRawQuery())
                .flatMap(QueryString::read)
                .orElse(Map.of());
    }
}
