package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.catalog.account.AccountOutbox;
import fi.palvelutarjotin.catalog.account.Accounts;
import fi.palvelutarjotin.catalog.account.Sessions;
import fi.palvelutarjotin.web.mail.MailFailure;
import fi.palvelutarjotin.web.mail.Mailer;
import fi.palvelutarjotin.web.site.SiteAddress;
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
 * Sends the mails with links that are due, and forgets sessions that are over. Nothing starts by itself; the program that
 * serves pages calls {@link #start}. Several nodes may do it at once.
 */
@Singleton
public final class AccountWork {

    private static final Logger LOG = LoggerFactory.getLogger(AccountWork.class);

    /** Somebody waits for the mail. */
    private static final Duration EVERY = Duration.ofSeconds(3);

    private static final int MOST_MAILS = 50;

    private final Accounts accounts;
    private final Sessions sessions;
    private final AccountOutbox outbox;
    private final AccountMails mails;
    private final Mailer mailer;
    private final SiteAddress site;

    private @Nullable ScheduledExecutorService clock;
    private boolean failing;

    AccountWork(
            Accounts accounts,
            Sessions sessions,
            AccountOutbox outbox,
            AccountMails mails,
            Mailer mailer,
            SiteAddress site) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.outbox = outbox;
        this.mails = mails;
        this.mailer = mailer;
        this.site = site;
    }

    /** Whether links can be sent: there is a mail server, and an address for them. */
    public boolean canSend() {
        return mailer.isReady() && site.configured().isPresent();
    }

    /** Begins, when there can be accounts. */
    public synchronized void start() {
        if (clock == null && accounts.isReady()) {
            clock = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("accounts").daemon().factory());
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
            sessions.forgetOld();
            send();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("Accounts cannot be looked after; trying again: {}", e.getMessage());
            }
            failing = true;
        }
    }

    /** Sends what is due now; tells whether the mail server took all of it. */
    public boolean send() {
        for (var sent = 0; canSend() && sent < MOST_MAILS; sent++) {
            var due = outbox.lend();
            if (due.isEmpty()) {
                return true;
            }
            try {
                mailer.send(mails.write(due.get()));
                outbox.done(due.get().id());
            } catch (MailFailure e) {
                LOG.warn("A mail waits: {}", e.getMessage());
                return false;
            }
        }
        return canSend();
    }
}
