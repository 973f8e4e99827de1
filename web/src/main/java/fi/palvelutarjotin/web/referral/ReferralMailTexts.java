package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.ReferralMails.Due;
import fi.palvelutarjotin.catalog.referral.ReferralMails.Kind;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.mail.Mail;
import fi.palvelutarjotin.web.site.SiteAddress;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the mails: what to do, by which code it is known, and a link. Nothing in them tells of a client. */
@Singleton
final class ReferralMailTexts {

    private final WordsOf wordsOf;
    private final SiteAddress site;

    ReferralMailTexts(WordsOf wordsOf, SiteAddress site) {
        this.wordsOf = wordsOf;
        this.site = site;
    }

    /** The mail to send; empty when there is nobody to tell. */
    Optional<Mail> write(Due due) {
        return due.to().map(address -> {
            var words = wordsOf.language(due.language());
            var key = key(due);
            return new Mail(
                    due.id(),
                    address,
                    due.language(),
                    words.text(
                            "referral.mail." + key + ".subject", due.referral().writtenCode()),
                    text(due, key, words),
                    Map.of());
        });
    }

    /** {@code client.moved}: whom it is for and what it is about. */
    private static String key(Due due) {
        return switch (due.party()) {
            case CLIENT -> "client";
            case LINK_WORKER, COORDINATOR -> "linkWorker." + (due.kind() == Kind.ESCALATION ? "escalation" : "moved");
            case RECEIVER ->
                switch (due.kind()) {
                    case NEW -> "new";
                    case CODE -> "code";
                    case REMINDER -> "reminder";
                    case MOVED, ESCALATION -> "moved";
                };
            case SENDER, CLOCK -> "moved";
        };
    }

    private String text(Due due, String key, Words words) {
        return Stream.of(
                        words.text(
                                "referral.mail." + key + ".text",
                                words.text("site.name"),
                                due.referral().writtenCode()),
                        due.kind() == Kind.CODE ? due.secret() : "",
                        due.kind() == Kind.MOVED || due.kind() == Kind.ESCALATION
                                ? words.text(
                                        "referral.mail.state",
                                        new ReferralTexts(words)
                                                .state(due.referral().state()))
                                : "",
                        link(due, words),
                        words.text("referral.mail.foot"))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String link(Due due, Words words) {
        var path = path(due);
        return path.isEmpty()
                ? ""
                : words.text("referral.mail.link") + "\n" + site.configured().orElseThrow() + path;
    }

    /** Those who sign in are led to their desk; a link with a secret goes to whom it was made for. */
    private static String path(Due due) {
        return switch (due.party()) {
            case SENDER, COORDINATOR ->
                ReferralAddresses.desk(due.language()) + "/" + due.referral().id();
            case CLIENT -> due.secret() == null ? "" : ReferralAddresses.own(due.language(), due.secret());
            case RECEIVER, LINK_WORKER, CLOCK ->
                due.secret() == null || due.kind() == Kind.CODE
                        ? ""
                        : ReferralAddresses.answer(due.language(), due.secret());
        };
    }
}
