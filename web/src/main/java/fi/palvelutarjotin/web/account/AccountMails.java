package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.catalog.account.AccountOutbox.Due;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.mail.Mail;
import fi.palvelutarjotin.web.site.SiteAddress;
import jakarta.inject.Singleton;
import java.util.Map;

/** Writes the mails with links. */
@Singleton
final class AccountMails {

    private final WordsOf wordsOf;
    private final SiteAddress site;

    AccountMails(WordsOf wordsOf, SiteAddress site) {
        this.wordsOf = wordsOf;
        this.site = site;
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
                        words.text("account.mail.invitation.time"),
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
