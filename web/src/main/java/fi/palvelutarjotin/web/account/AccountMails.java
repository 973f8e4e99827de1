package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.catalog.account.AccountOutbox.Due;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.mail.Mail;
import fi.palvelutarjotin.web.provider.Provider;
import fi.palvelutarjotin.web.site.SiteAddress;
import jakarta.inject.Singleton;
import java.util.Map;

/** Writes the mails with links. */
@Singleton
final class AccountMails {

    private final WordsOf wordsOf;
    private final SiteAddress site;
    private final Provider provider;

    AccountMails(WordsOf wordsOf, SiteAddress site, Provider provider) {
        this.wordsOf = wordsOf;
        this.site = site;
        this.provider = provider;
    }

    Mail write(Due due) {
        var account = due.account();
        var words = wordsOf.language(account.language());
        var link = site.configured().orElseThrow() + AccountAddresses.choosePassword(account.language(), due.token());
        var name = words.text("site.name");
        return switch (due.purpose()) {
            case INVITATION ->
                mail(
                        due,
                        words.text("account.mail.invitation.subject", name),
                        words.text("account.mail.invitation.text", name),
                        words.text("account.mail.invitation.link"),
                        link,
                        words.text("account.mail.invitation.time") + withoutPassword(account.language()),
                        words.text("account.mail.otherwise"));
            case PASSWORD ->
                mail(
                        due,
                        words.text("account.mail.password.subject", name),
                        words.text("account.mail.password.text", name),
                        words.text("account.mail.password.link"),
                        link,
                        words.text("account.mail.password.time"),
                        words.text("account.mail.otherwise"));
        };
    }

    private String withoutPassword(Language language) {
        return provider.isThere()
                ? "\n\n" + wordsOf.language(language).text("provider.mail", provider.name(language)) + "\n"
                        + site.configured().orElseThrow() + AccountAddresses.signIn(language, "")
                : "";
    }

    private static Mail mail(
            Due due, String subject, String text, String asks, String link, String time, String otherwise) {
        return new Mail(
                due.id(),
                due.account().mail(),
                due.account().language(),
                subject,
                String.join("\n\n", text, asks + "\n" + link, time, otherwise) + "\n",
                Map.of());
    }
}
