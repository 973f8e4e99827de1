package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.ReferralClock;
import fi.palvelutarjotin.catalog.referral.ReferralMails;
import fi.palvelutarjotin.catalog.referral.ReferralRetention;
import fi.palvelutarjotin.web.mail.MailFailure;
import fi.palvelutarjotin.web.mail.MailReadiness;
import fi.palvelutarjotin.web.mail.Mailer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

    private @Nullable ScheduledExecutorService clock;
    private boolean failing;

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
    }

    /** Begins, when all that it needs is set. */
    public synchronized void start() {
        if (clock == null && readiness.isReady()) {
            clock = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("referrals").daemon().factory());
            clock.scheduleWithFixedDelay(this::round, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    public synchronized void stop() throws InterruptedException {
        if (clock != null) {
            clock.shutdown();
            clock.awaitTermination(10, TimeUnit.SECONDS);
            clock = null;
        }
    }

    private void round() {
        try {
            work();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("Referrals cannot be looked after; trying again: {}", e.getMessage());
            }
            failing = true;
        }
    }

    /** One round: what is due, what is to be sent, what is to be forgotten. */
    void work() {
        referralClock.tick();
        send();
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
