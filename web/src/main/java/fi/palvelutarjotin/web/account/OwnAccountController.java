package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.catalog.account.Accounts;
import fi.palvelutarjotin.catalog.account.OpenSessions;
import fi.palvelutarjotin.catalog.account.PasswordRules;
import fi.palvelutarjotin.catalog.account.SignInAnswer;
import fi.palvelutarjotin.catalog.account.SigningIn;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.WordsOf;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One's own account: what it may do, its password and language, and the ways out. */
@Hidden
@Controller("/{language:fi|sv|en|se}/account")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OwnAccountController {

    /** The name of a field. */
    private static final String LANGUAGE = "language";

    private static final String SESSION = "session";
    private static final int LONGEST_ID = 64;

    private final Accounts accounts;
    private final SigningIn signingIn;
    private final OpenSessions openSessions;
    private final SessionCookie cookie;
    private final SigningOut out;
    private final OwnAccountPages pages;
    private final WordsOf wordsOf;

    OwnAccountController(
            Accounts accounts,
            SigningIn signingIn,
            OpenSessions openSessions,
            SessionCookie cookie,
            SigningOut out,
            OwnAccountPages pages,
            WordsOf wordsOf) {
        this.accounts = accounts;
        this.signingIn = signingIn;
        this.openSessions = openSessions;
        this.cookie = cookie;
        this.out = out;
        this.pages = pages;
        this.wordsOf = wordsOf;
    }

    @Get
    HttpResponse<?> own(String language, SignedIn who, HttpRequest<?> request) {
        return page(request, who, SignInController.reader(language), null, null, HttpStatus.OK);
    }

    @Post("/password")
    HttpResponse<?> password(String language, SignedIn who, @Body String body, HttpRequest<?> request) {
        var reader = SignInController.reader(language);
        var words = wordsOf.language(reader);
        var form = SentForm.of(body);
        var next = form.text(AccountPages.PASSWORD, AccountPages.LONGEST_PASSWORD);
        var mail = accounts.find(who.account()).orElseThrow().mail();
        var fault = PasswordRules.check(next, mail);
        if (fault.isPresent()) {
            return page(
                    request,
                    who,
                    reader,
                    AccountPages.sentence(words, fault.get()),
                    AccountPages.PASSWORD,
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
        var present = form.text(OwnAccountPages.PRESENT, AccountPages.LONGEST_PASSWORD);
        var token = cookie.token(request).orElseThrow();
        return switch (signingIn.change(token, who.account(), present, next)) {
            case SignInAnswer.Wrong wrong ->
                page(
                        request,
                        who,
                        reader,
                        words.text("account.fault.present"),
                        OwnAccountPages.PRESENT,
                        HttpStatus.UNPROCESSABLE_ENTITY);
            case SignInAnswer.Wait wait ->
                page(
                        request,
                        who,
                        reader,
                        AccountPages.wait(words, wait.duration()),
                        null,
                        HttpStatus.TOO_MANY_REQUESTS);
            case SignInAnswer.Right right ->
                page(request, who, reader, words.text("account.said.password"), null, HttpStatus.OK);
        };
    }

    @Post("/language")
    HttpResponse<?> language(String language, SignedIn who, @Body String body, HttpRequest<?> request) {
        var reader = SignInController.reader(language);
        var chosen = Language.find(SentForm.of(body).text(LANGUAGE, 2));
        chosen.ifPresent(one -> accounts.speak(who.account(), one));
        var notice = wordsOf.language(reader).text("account.said.language");
        return page(request, who, reader, chosen.isPresent() ? notice : null, null, HttpStatus.OK);
    }

    @Post("/end-session")
    HttpResponse<?> endSession(String language, SignedIn who, @Body String body, HttpRequest<?> request) {
        var reader = SignInController.reader(language);
        var ended = openSessions.end(who.account(), SentForm.of(body).text(SESSION, LONGEST_ID));
        var words = wordsOf.language(reader);
        var said = ended ? words.text("account.said.session") : words.text("account.said.session.gone");
        return page(request, who, reader, said, null, HttpStatus.OK);
    }

    @Post("/sign-out")
    HttpResponse<?> signOut(String language, SignedIn who, HttpRequest<?> request) {
        return out.here(SignInController.reader(language), request);
    }

    @Post("/sign-out-everywhere")
    HttpResponse<?> signOutEverywhere(String language, SignedIn who, HttpRequest<?> request) {
        return out.everywhere(who.account(), SignInController.reader(language), request);
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            SignedIn who,
            Language reader,
            @Nullable String notice,
            @Nullable String noticeAt,
            HttpStatus status) {
        var account = accounts.find(who.account()).orElseThrow();
        var page = pages.of(account, who, cookie.token(request).orElse(""), reader, notice, noticeAt);
        return HttpResponse.status(status)
                .body(new ModelAndView<Map<String, Object>>(
                        "account/account", Map.of("page", page, "frame", page.frame())))
                .header("Cache-Control", "no-store");
    }
}
