package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.catalog.account.Account;
import fi.palvelutarjotin.catalog.account.PasswordFault;
import fi.palvelutarjotin.catalog.account.PasswordRules;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.account.AccountPage.Field;
import fi.palvelutarjotin.web.account.AccountPage.Form;
import fi.palvelutarjotin.web.account.AccountPage.Hidden;
import fi.palvelutarjotin.web.account.AccountPage.Link;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.QrCode;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.provider.Provider;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the pages of signing in. */
@Singleton
final class AccountPages {

    static final String MAIL = "email";
    static final String PASSWORD = "password";
    static final String CODE = "code";
    static final String TO = "to";
    static final String TOKEN = "token";

    /** Characters: of a code with its blanks, and of a password as it may be typed. */
    static final int LONGEST_CODE = 40;

    static final int LONGEST_PASSWORD = 1_000;

    private final WordsOf wordsOf;
    private final Frames frames;
    private final Provider provider;

    AccountPages(WordsOf wordsOf, Frames frames, Provider provider) {
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.provider = provider;
    }

    /** The answer with a page. Nobody keeps it: there may be a secret on it. */
    static MutableHttpResponse<?> answer(AccountPage page, HttpStatus status) {
        return HttpResponse.status(status)
                .body(new ModelAndView<Map<String, Object>>(
                        "account/step", Map.of("page", page, "frame", page.frame())))
                .header("Cache-Control", "no-store");
    }

    Words words(Language language) {
        return wordsOf.language(language);
    }

    AccountPage signIn(Language language, String to, String typed) {
        var words = words(language);
        var title = words.text("account.signIn.title");
        return AccountPage.of(
                        frames.of(language, title, other -> AccountAddresses.signIn(other, to)),
                        title,
                        words.text("account.signIn.text"))
                .before(provider.isThere() ? toProvider(words, to) : null)
                .with(new Form(
                        AccountAddresses.signIn(language, ""),
                        hidden(TO, to),
                        List.of(mail(words, typed), password(words.text("account.password"), "current-password", null)),
                        words.text("account.signIn.button")))
                .with(new Link(words.text("account.forgotten.link"), AccountAddresses.forgotten(language)));
    }

    private Link toProvider(Words words, String to) {
        return new Link(
                words.text("provider.signIn", provider.name(words.language())),
                AccountAddresses.provider(words.language(), to));
    }

    AccountPage code(Language language, String to, HalfSignedIn who) {
        var words = words(language);
        var title = words.text("account.code.title");
        return AccountPage.of(
                        frames.of(language, title, other -> AccountAddresses.code(other, to)),
                        title,
                        words.text("account.code.text"))
                .with(new Form(
                        AccountAddresses.code(language, ""),
                        hidden(TO, to, FormToken.FIELD, who.formToken()),
                        List.of(code(words, words.text("account.code.hint"), null)),
                        words.text("account.signIn.title")))
                .with(new Link(words.text("account.toSignIn"), AccountAddresses.signIn(language, to)));
    }

    AccountPage secondFactor(Language language, String to, HalfSignedIn who, String secret) {
        var words = words(language);
        var title = words.text("account.factor.title");
        var picture = QrCode.of(
                AuthenticatorAddress.of(words.text("site.name"), who.account().mail(), secret));
        return AccountPage.of(
                        frames.of(language, title, other -> AccountAddresses.secondFactor(other, to)),
                        title,
                        words.text("account.factor.text"))
                .with(new AccountPage.Factor(
                        List.of(
                                words.text("account.factor.app"),
                                words.text("account.factor.read"),
                                words.text("account.factor.type")),
                        AuthenticatorAddress.grouped(secret),
                        picture.size(),
                        picture.path()))
                .with(new Form(
                        AccountAddresses.secondFactor(language, ""),
                        hidden(TO, to, FormToken.FIELD, who.formToken()),
                        List.of(code(words, null, "numeric")),
                        words.text("account.factor.button")));
    }

    AccountPage recoveryCodes(Language language, String to, List<String> codes) {
        var words = words(language);
        var title = words.text("account.recovery.title");
        return AccountPage.of(
                        frames.of(language, title, AccountAddresses::own),
                        title,
                        words.text("account.recovery.text"),
                        words.text("account.recovery.once"))
                .withCodes(codes)
                .with(new Link(
                        words.text("account.recovery.next"), to.isEmpty() ? AccountAddresses.own(language) : to));
    }

    AccountPage forgotten(Language language, String typed) {
        var words = words(language);
        var title = words.text("account.forgotten.title");
        return AccountPage.of(
                        frames.of(language, title, AccountAddresses::forgotten),
                        title,
                        words.text("account.forgotten.text"))
                .with(new Form(
                        AccountAddresses.forgotten(language),
                        List.of(),
                        List.of(mail(words, typed)),
                        words.text("account.forgotten.button")))
                .with(new Link(words.text("account.toSignIn"), AccountAddresses.signIn(language, "")));
    }

    AccountPage asked(Language language) {
        var words = words(language);
        var title = words.text("account.asked.title");
        return AccountPage.of(
                        frames.of(language, title, AccountAddresses::asked),
                        title,
                        words.text("account.asked.text"),
                        words.text("account.asked.help"))
                .with(new Link(words.text("account.toSignIn"), AccountAddresses.signIn(language, "")));
    }

    AccountPage choosePassword(Language language, String token, Account account) {
        var words = words(language);
        var title = words.text("account.new.title");
        return AccountPage.of(
                        frames.of(language, title, other -> AccountAddresses.choosePassword(other, token)),
                        title,
                        words.text("account.new.whose", account.mail()),
                        words.text("account.new.text"))
                .with(new Form(
                        AccountAddresses.choosePassword(language),
                        hidden(TOKEN, token),
                        List.of(password(
                                words.text("account.new.label"),
                                "new-password",
                                words.text("account.new.hint", PasswordRules.SHORTEST))),
                        words.text("account.new.button")));
    }

    AccountPage gone(Language language) {
        var words = words(language);
        var title = words.text("account.gone.title");
        return AccountPage.of(
                        frames.of(language, title, other -> AccountAddresses.signIn(other, "")),
                        title,
                        words.text("account.gone.text"))
                .with(
                        new Link(words.text("account.forgotten.title"), AccountAddresses.forgotten(language)),
                        new Link(words.text("account.toSignIn"), AccountAddresses.signIn(language, "")));
    }

    /** Of who came by the provider and is signed in there still. */
    AccountPage signedOutHereOnly(Language language) {
        var words = words(language);
        var there = provider.signOut(language, AccountAddresses.signedOut(language))
                .map(address -> new Link(words.text("provider.signOut", provider.name(language)), address));
        return there.isEmpty()
                ? signedOut(language)
                : signedOut(language)
                        .with(
                                there.get(),
                                new Link(words.text("account.toSignIn"), AccountAddresses.signIn(language, "")));
    }

    AccountPage signedOut(Language language) {
        var words = words(language);
        var title = words.text("account.signedOut.title");
        return AccountPage.of(
                        frames.of(language, title, AccountAddresses::signedOut),
                        title,
                        words.text("account.signedOut.text"))
                .with(new Link(words.text("account.toSignIn"), AccountAddresses.signIn(language, "")));
    }

    static String sentence(Words words, PasswordFault fault) {
        return switch (fault) {
            case TOO_SHORT -> words.text("account.fault.short", PasswordRules.SHORTEST);
            case TOO_LONG -> words.text("account.fault.long", PasswordRules.LONGEST);
            case COMMON -> words.text("account.fault.common");
        };
    }

    static String wait(Words words, Duration duration) {
        return words.text("account.fault.wait", Math.max(1, (duration.toSeconds() + 59) / 60));
    }

    static Field password(String label, String autocomplete, @Nullable String hint) {
        return new Field(PASSWORD, "password", label, hint, autocomplete, null, LONGEST_PASSWORD, "");
    }

    private static Field mail(Words words, String typed) {
        return new Field(
                MAIL, "email", words.text("account.mail"), null, "username", null, Account.LONGEST_MAIL, typed);
    }

    private static Field code(Words words, @Nullable String hint, @Nullable String inputMode) {
        return new Field(
                CODE, "text", words.text("account.code.label"), hint, "one-time-code", inputMode, LONGEST_CODE, "");
    }

    static List<Hidden> hidden(String... namesAndValues) {
        var hidden = new ArrayList<Hidden>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                hidden.add(new Hidden(namesAndValues[i], namesAndValues[i + 1]));
            }
        }
        return hidden;
    }
}
