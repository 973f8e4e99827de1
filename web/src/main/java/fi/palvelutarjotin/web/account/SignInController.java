package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.catalog.account.Account;
import fi.palvelutarjotin.catalog.account.Accounts;
import fi.palvelutarjotin.catalog.account.SecondFactors;
import fi.palvelutarjotin.catalog.account.Sessions;
import fi.palvelutarjotin.catalog.account.SignInAnswer;
import fi.palvelutarjotin.catalog.account.SigningIn;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.mail.MailAddress;
import fi.palvelutarjotin.web.query.QueryString;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in: address and password, then a code; the first time, setting that up. */
@Hidden
@Controller("/{language:fi|sv|en|se}/sign-in")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {

    private static final int LONGEST_WAY_BACK = 1_000;

    private final Accounts accounts;
    private final SigningIn signingIn;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final SessionCookie cookie;
    private final SigningOut out;
    private final AccountPages pages;

    SignInController(
            Accounts accounts,
            SigningIn signingIn,
            SecondFactors factors,
            Sessions sessions,
            SignInLimits limits,
            SessionCookie cookie,
            SigningOut out,
            AccountPages pages) {
        this.accounts = accounts;
        this.signingIn = signingIn;
        this.factors = factors;
        this.sessions = sessions;
        this.limits = limits;
        this.cookie = cookie;
        this.out = out;
        this.pages = pages;
    }

    @Get
    @Nullable
    HttpResponse<?> form(String language, Optional<SignedIn> who, HttpRequest<?> request) {
        if (!accounts.isReady()) {
            return null;
        }
        var reader = reader(language);
        var to = wayBack(request);
        return who.isPresent() ? goOn(reader, to) : AccountPages.answer(pages.signIn(reader, to, ""), HttpStatus.OK);
    }

    @Post
    @Nullable
    HttpResponse<?> password(String language, @Body String body, HttpRequest<?> request) {
        if (!accounts.isReady()) {
            return null;
        }
        var reader = reader(language);
        var form = SentForm.of(body);
        var to = wayBack(form);
        var typed = form.text(AccountPages.MAIL, Account.LONGEST_MAIL);
        var page = pages.signIn(reader, to, typed);
        var words = pages.words(reader);
        if (Origin.isElsewhere(request)) {
            return AccountPages.answer(pages.signIn(reader, "", ""), HttpStatus.OK);
        }
        if (!limits.tries(request)) {
            return waiting(page, AccountPages.wait(words, SignInLimits.WAIT));
        }
        var mail = MailAddress.parse(typed);
        var answer = mail.isEmpty()
                ? new SignInAnswer.Wrong()
                : signingIn.password(mail.get(), form.text(AccountPages.PASSWORD, AccountPages.LONGEST_PASSWORD));
        return switch (answer) {
            case SignInAnswer.Wrong wrong ->
                AccountPages.answer(
                        page.noticing(words.text("account.fault.wrong"), AccountPages.MAIL),
                        HttpStatus.UNPROCESSABLE_ENTITY);
            case SignInAnswer.Wait wait -> waiting(page, AccountPages.wait(words, wait.duration()));
            case SignInAnswer.Right right -> {
                limits.giveBack(request);
                cookie.token(request).ifPresent(sessions::close);
                yield known(request, right, reader, to);
            }
        };
    }

    @Get("/code")
    HttpResponse<?> codeForm(String language, HalfSignedIn who, HttpRequest<?> request) {
        var reader = reader(language);
        return who.account().hasSecondFactor()
                ? AccountPages.answer(pages.code(reader, wayBack(request), who), HttpStatus.OK)
                : seeOther(AccountAddresses.secondFactor(reader, wayBack(request)));
    }

    @Post("/code")
    HttpResponse<?> code(String language, HalfSignedIn who, @Body String body, HttpRequest<?> request) {
        var reader = reader(language);
        var form = SentForm.of(body);
        var to = wayBack(form);
        var page = pages.code(reader, to, who);
        var words = pages.words(reader);
        return switch (signingIn.code(who.token(), form.text(AccountPages.CODE, AccountPages.LONGEST_CODE))) {
            case SignInAnswer.Wrong wrong ->
                AccountPages.answer(
                        page.noticing(words.text("account.code.wrong"), AccountPages.CODE),
                        HttpStatus.UNPROCESSABLE_ENTITY);
            case SignInAnswer.Wait wait -> waiting(page, AccountPages.wait(words, wait.duration()));
            case SignInAnswer.Right right -> {
                var answer = goOn(reader, to);
                cookie.put(request, answer, right.token());
                yield answer;
            }
        };
    }

    @Get("/second-factor")
    HttpResponse<?> factorForm(String language, HalfSignedIn who, HttpRequest<?> request) {
        var reader = reader(language);
        var to = wayBack(request);
        return factors.begin(who.account().id())
                .<HttpResponse<?>>map(
                        secret -> AccountPages.answer(pages.secondFactor(reader, to, who, secret), HttpStatus.OK))
                .orElseGet(() -> seeOther(AccountAddresses.code(reader, to)));
    }

    /** The recovery codes are on the answer itself: they are shown once. */
    @Post("/second-factor")
    HttpResponse<?> factor(String language, HalfSignedIn who, @Body String body, HttpRequest<?> request) {
        var reader = reader(language);
        var form = SentForm.of(body);
        var to = wayBack(form);
        var words = pages.words(reader);
        var answer = factors.confirm(who.token(), form.text(AccountPages.CODE, AccountPages.LONGEST_CODE));
        if (answer instanceof SecondFactors.SetUp.Done done) {
            var page = AccountPages.answer(pages.recoveryCodes(reader, to, done.recoveryCodes()), HttpStatus.OK);
            cookie.put(request, page, done.token());
            return page;
        }
        var secret = factors.begin(who.account().id());
        if (secret.isEmpty()) {
            return seeOther(AccountAddresses.code(reader, to));
        }
        var page = pages.secondFactor(reader, to, who, secret.get());
        return answer instanceof SecondFactors.SetUp.Wait wait
                ? waiting(page, AccountPages.wait(words, wait.duration()))
                : AccountPages.answer(
                        page.noticing(words.text("account.code.wrong"), AccountPages.CODE),
                        HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /**
     * The button at the foot of every page. It holds no token as other forms do: pages that repeat what was typed are
     * sent compressed, and a secret beside that could be guessed by their length. The cookie does not come along from
     * another site ({@code SameSite=Lax}), and the browser says whose page the button was on.
     */
    @Post("/out")
    @Nullable
    HttpResponse<?> signOut(String language, HttpRequest<?> request) {
        if (!accounts.isReady()) {
            return null;
        }
        var reader = reader(language);
        return Origin.isElsewhere(request) ? seeOther(AccountAddresses.own(reader)) : out.here(reader, request);
    }

    @Get("/out")
    @Nullable
    HttpResponse<?> signedOut(String language, HttpRequest<?> request) {
        if (!accounts.isReady()) {
            return null;
        }
        var isHereOnly = "provider".equals(request.getUri().getRawQuery());
        var reader = reader(language);
        return AccountPages.answer(
                isHereOnly ? pages.signedOutHereOnly(reader) : pages.signedOut(reader), HttpStatus.OK);
    }

    private HttpResponse<?> known(HttpRequest<?> request, SignInAnswer.Right right, Language reader, String to) {
        var next = right.account().hasSecondFactor()
                ? AccountAddresses.code(reader, to)
                : AccountAddresses.secondFactor(reader, to);
        var answer = seeOther(next);
        cookie.put(request, answer, right.token());
        return answer;
    }

    private static HttpResponse<?> waiting(AccountPage page, String sentence) {
        return AccountPages.answer(page.noticing(sentence, null), HttpStatus.TOO_MANY_REQUESTS);
    }

    private static MutableHttpResponse<?> goOn(Language reader, String to) {
        return seeOther(to.isEmpty() ? AccountAddresses.own(reader) : to);
    }

    static MutableHttpResponse<?> seeOther(String address) {
        return HttpResponse.seeOther(URI.create(address)).header("Cache-Control", "no-store");
    }

    static String wayBack(HttpRequest<?> request) {
        Map<String, List<String>> fields =
                QueryString.read(request.getUri().getRawQuery()).orElse(Map.of());
        return wayBack(new SentForm(fields));
    }

    private static String wayBack(SentForm form) {
        return AccountAddresses.wayBack(form.text(AccountPages.TO, LONGEST_WAY_BACK))
                .orElse("");
    }

    static Language reader(String language) {
        return Language.find(language).orElseThrow();
    }
}
