package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.ReferralClock;
import fi.palvelutarjotin.catalog.referral.ReferralMails;
import fi.palvelutarjotin.catalog.referral.ReferralRetention;
import fi.palvelutarjotin.web.mail.MailFailure;
import fi.palvelutarjotin.web.mail.MailReadiness;
import fi.palvelutarjotin.web.mail.Mailer;
import fi.palvelutarjotin.web.work.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is due of referrals, sends their mail and forgets what is over, again and again. Nothing starts by itself; the
 * program that serves pages calls {@link #start}. Several nodes may do it at once.
 */
@Singleton
public final class ReferralWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReferralWork.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int MOST_MAILS = 100;

    private final MailReadiness readiness;
    private final ReferralClock referralClock;
    private final ReferralRetention retention;
    private final ReferralMails mails;
    private final ReferralMailTexts texts;
    private final Mailer mailer;

    private final Rounds rounds;

    ReferralWork(
            MailReadiness readiness,
            ReferralClock referralClock,
            ReferralRetention retention,
            ReferralMails mails,
            ReferralMailTexts texts,
            Mailer mailer) {
        this.readiness = readiness;
        this.referralClock = referralClock;
        this.retention = retention;
        this.mails = mails;
        this.texts = texts;
        this.mailer = mailer;
        rounds = new Rounds("referrals", EVERY, this::work);
    }

    /** Begins. What was promised to be forgotten is forgotten also where no mail can be sent any more. */
    public void start() {
        rounds.start();
    }

    @PreDestroy
    public void stop() throws InterruptedException {
        rounds.stop();
    }

    /** One round: what is due, what is to be sent, what is to be forgotten. */
    void work() {
        if (readiness.isReady()) {
            referralClock.tick();
            send();
        }
        mails.forget();
        var forgotten = retention.forget();
        if (forgotten > 0) {
            LOG.info("What clients told in {} referrals was forgotten: their time is over.", forgotten);
        }
    }

    private void send() {
        for (var sent = 0; sent < MOST_MAILS; sent++) {
            var due = mails.lend();
            if (due.isEmpty()) {
                return;
            }
            var mail = texts.write(due.get());
            try {
                if (mail.isPresent()) {
                    mailer.send(mail.get());
                }
                mails.done(due.get().id());
            } catch (MailFailure e) {
                LOG.warn("A mail waits: {}", e.getMessage());
                // Where one is not taken the others rarely are; each is tried again in its time.
                return;
            }
        }
    }
}
