package fi.palvelutarjotin.web.privacy;

import fi.palvelutarjotin.catalog.account.Accounts;
import fi.palvelutarjotin.catalog.feedback.FeedbackBook;
import fi.palvelutarjotin.catalog.referral.ReferralSettings;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.work.Job;
import fi.palvelutarjotin.catalog.work.WorkReports;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.PhoneText;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.mail.MailReadiness;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the record of processing and the information to those whom it is about (Regulation (EU) 2016/679, articles 13 and
 * 30). It tells only of what this installation has, and its times are those that are set.
 */
@Singleton
final class PrivacyPages {

    private final Frames frames;
    private final WordsOf wordsOf;
    private final PrivacySettings settings;
    private final MailReadiness mail;
    private final Accounts accounts;
    private final FeedbackBook feedback;
    private final ReferralSettings referral;
    private final WorkReports reports;

    PrivacyPages(
            Frames frames,
            WordsOf wordsOf,
            PrivacySettings settings,
            MailReadiness mail,
            Accounts accounts,
            FeedbackBook feedback,
            ReferralSettings referral,
            WorkReports reports) {
        this.frames = frames;
        this.wordsOf = wordsOf;
        this.settings = settings;
        this.mail = mail;
        this.accounts = accounts;
        this.feedback = feedback;
        this.referral = referral;
        this.reports = reports;
    }

    PrivacyPage of(Language reader) {
        var words = wordsOf.language(reader);
        var checked = reports.lastRounds().get(Job.RETENTION);
        return new PrivacyPage(
                frames.of(reader, words.text("privacy.title"), Addresses::privacy),
                officer(),
                purposes(words),
                mail.isReady(),
                checked == null ? null : new Times(words).moment(checked),
                Objects.requireNonNull(Shown.of(Ombudsman.NAME, reader)),
                contact(null, Ombudsman.EMAIL, Optional.of(Ombudsman.PHONE)),
                Ombudsman.SITE);
    }

    private PrivacyPage.@Nullable Contact officer() {
        var isSet = settings.officerName().isPresent()
                || settings.officerEmail().isPresent()
                || settings.officerPhone().isPresent();
        return isSet
                ? contact(
                        settings.officerName().orElse(null),
                        settings.officerEmail().orElse(null),
                        settings.officerPhone())
                : null;
    }

    private static PrivacyPage.Contact contact(@Nullable String name, @Nullable String email, Optional<String> phone) {
        return new PrivacyPage.Contact(
                name,
                email,
                phone.map(PhoneText::grouped).orElse(null),
                phone.map(number -> "tel:" + PhoneText.dialled(number)).orElse(null));
    }

    private List<PrivacyPage.Purpose> purposes(Words words) {
        var purposes = new ArrayList<PrivacyPage.Purpose>();
        if (mail.isReady()) {
            purposes.add(request(words));
            purposes.add(referral(words));
            purposes.add(saved(words));
        }
        if (accounts.isReady()) {
            purposes.add(account(words));
        }
        purposes.add(feedback(words));
        purposes.add(catalogue(words));
        return purposes;
    }

    private PrivacyPage.Purpose request(Words words) {
        return new PrivacyPage.Purpose(
                words.text("privacy.request"),
                words.text("privacy.request.what"),
                words.text("privacy.request.data"),
                words.text("privacy.consent"),
                words.text("privacy.request.seen"),
                untilForgotten(words));
    }

    private PrivacyPage.Purpose referral(Words words) {
        return new PrivacyPage.Purpose(
                words.text("privacy.referral"),
                words.text("privacy.referral.what"),
                words.text("privacy.referral.data"),
                words.text("privacy.consent"),
                words.text("privacy.referral.seen"),
                untilForgotten(words));
    }

    private String untilForgotten(Words words) {
        return words.text("privacy.referral.time", referral.monthsAfterEnd(), referral.monthsWithoutMove());
    }

    private static PrivacyPage.Purpose saved(Words words) {
        return new PrivacyPage.Purpose(
                words.text("privacy.saved"),
                words.text("privacy.saved.what"),
                words.text("privacy.saved.data"),
                words.text("privacy.consent"),
                words.text("privacy.saved.seen"),
                words.text("privacy.saved.time"));
    }

    private static PrivacyPage.Purpose account(Words words) {
        return new PrivacyPage.Purpose(
                words.text("privacy.account"),
                words.text("privacy.account.what"),
                words.text("privacy.account.data"),
                words.text("privacy.account.ground"),
                words.text("privacy.account.seen"),
                words.text("privacy.account.time"));
    }

    private PrivacyPage.Purpose feedback(Words words) {
        return new PrivacyPage.Purpose(
                words.text("privacy.feedback"),
                words.text("privacy.feedback.what"),
                feedback.takesAddresses()
                        ? words.text("privacy.feedback.data")
                        : words.text("privacy.feedback.dataOnly"),
                words.text("privacy.feedback.ground"),
                words.text("privacy.feedback.seen"),
                words.text("privacy.feedback.time", feedback.keptMonths()));
    }

    private static PrivacyPage.Purpose catalogue(Words words) {
        return new PrivacyPage.Purpose(
                words.text("privacy.catalogue"),
                words.text("privacy.catalogue.what"),
                words.text("privacy.catalogue.data"),
                words.text("privacy.catalogue.ground"),
                words.text("privacy.catalogue.seen"),
                words.text("privacy.catalogue.time"));
    }
}
