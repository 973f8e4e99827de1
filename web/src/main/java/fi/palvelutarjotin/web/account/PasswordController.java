package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.catalog.account.Account;
import fi.palvelutarjotin.catalog.account.Accounts;
import fi.palvelutarjotin.catalog.account.MailLinks;
import fi.palvelutarjotin.catalog.account.PasswordRules;
import fi.palvelutarjotin.catalog.account.Sessions;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.mail.MailAddress;
import fi.palvelutarjotin.web.query.QueryString;
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
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Choosing a password by a link in a mail: of an invitation, or asked for because the old one was forgotten. Looking at a
 * link does not use it up, for programs that look for harm in mails follow links.
 */
@Hidden
@Controller("/{language:fi|sv|en|se}/sign-in")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PasswordController {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordController.class);
    private static final int LONGEST_TOKEN = 64;

    private final Accounts accounts;
    private final MailLinks links;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final SessionCookie cookie;
    private final AccountPages pages;
    private final ExecutorService aside;

    PasswordController(
            Accounts accounts,
            MailLinks links,
            Sessions sessions,
            SignInLimits limits,
            SessionCookie cookie,
            AccountPages pages,
            @Named(TaskExecutors.BLOCKING) ExecutorService aside) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.limits = limits;
        this.cookie = cookie;
        this.pages = pages;
        this.aside = aside;
    }

    @Get("/forgotten")
    @Nullable
    HttpResponse<?> forgotten(String language) {
        return accounts.isReady()
                ? AccountPages.answer(pages.forgotten(SignInController.reader(language), ""), HttpStatus.OK)
                : null;
    }

    /** The answer is the same whether the address has an account or not, and does not wait for finding that out. */
    @Post("/forgotten")
    @Nullable
    HttpResponse<?> ask(String language, @Body String body, HttpRequest<?> request) {
        if (!accounts.isReady()) {
            return null;
        }
        var reader = SignInController.reader(language);
        var typed = SentForm.of(body).text(AccountPages.MAIL, Account.LONGEST_MAIL);
        var words = pages.words(reader);
        if (Origin.isElsewhere(request)) {
            return AccountPages.answer(pages.forgotten(reader, ""), HttpStatus.OK);
        }
        if (!limits.tries(request)) {
            return AccountPages.answer(
                    pages.forgotten(reader, typed).noticing(AccountPages.wait(words, SignInLimits.WAIT), null),
                    HttpStatus.TOO_MANY_REQUESTS);
        }
        var mail = MailAddress.parse(typed);
        if (mail.isEmpty()) {
            return AccountPages.answer(
                    pages.forgotten(reader, typed).noticing(words.text("account.fault.mail"), AccountPages.MAIL),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
        aside.execute(() -> ask(mail.get()));
        return SignInController.seeOther(AccountAddresses.asked(reader));
    }

    @Get("/asked")
    @Nullable
    HttpResponse<?> asked(String language) {
        return accounts.isReady()
                ? AccountPages.answer(pages.asked(SignInController.reader(language)), HttpStatus.OK)
                : null;
    }

    @Get("/password")
    @Nullable
    HttpResponse<?> choose(String language, HttpRequest<?> request) {
        if (!accounts.isReady()) {
            return null;
        }
        Map<String, List<String>> fields =
                QueryString.read(request.getUri().getRawQuery()).orElse(Map.of());
        return shown(SignInController.reader(language), new SentForm(fields), null);
    }

    /** Who has chosen one goes on to the second factor, without typing it again. */
    @Post("/password")
    @Nullable
    HttpResponse<?> chosen(String language, @Body String body, HttpRequest<?> request) {
        if (!accounts.isReady()) {
            return null;
        }
        var reader = SignInController.reader(language);
        var form = SentForm.of(body);
        var token = form.text(AccountPages.TOKEN, LONGEST_TOKEN);
        var password = form.text(AccountPages.PASSWORD, AccountPages.LONGEST_PASSWORD);
        var link = links.find(token);
        if (link.isEmpty() || Origin.isElsewhere(request)) {
            return shown(reader, form, null);
        }
        var fault = PasswordRules.check(password, link.get().account().mail());
        if (fault.isPresent()) {
            return shown(reader, form, AccountPages.sentence(pages.words(reader), fault.get()));
        }
        var account = links.use(token, password);
        if (account.isEmpty()) {
            return AccountPages.answer(pages.gone(reader), HttpStatus.GONE);
        }
        var next = account.get().hasSecondFactor()
                ? AccountAddresses.code(reader, "")
                : AccountAddresses.secondFactor(reader, "");
        var answer = SignInController.seeOther(next);
        cookie.put(request, answer, sessions.open(account.get().id()));
        return answer;
    }

    private HttpResponse<?> shown(Language reader, SentForm form, @Nullable String fault) {
        var token = form.text(AccountPages.TOKEN, LONGEST_TOKEN);
        return links.find(token)
                .<HttpResponse<?>>map(link -> AccountPages.answer(
                        pages.choosePassword(reader, token, link.account())
                                .noticing(fault, fault == null ? null : AccountPages.PASSWORD),
                        fault == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY))
                .orElseGet(() -> AccountPages.answer(pages.gone(reader), HttpStatus.GONE));
    }

    private void ask(String mail) {
        try {
            links.ask(mail);
        } catch (RuntimeException e) {
            LOG.warn("A new password that was asked for could not be noted: {}", e.getMessage());
        }
    }
}
