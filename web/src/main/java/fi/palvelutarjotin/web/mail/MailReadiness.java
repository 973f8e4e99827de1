package fi.palvelutarjotin.web.mail;

import fi.palvelutarjotin.catalog.sealing.Sealing;
import fi.palvelutarjotin.web.site.CheckedAtStart;
import fi.palvelutarjotin.web.site.SiteAddress;
import jakarta.inject.Singleton;

/**
 * Whether what goes by mail is shown and done: there is a key that seals whom it goes to, a mail server, and an address
 * for the links in it.
 */
@Singleton
public final class MailReadiness implements CheckedAtStart {

    private final boolean ready;

    MailReadiness(Sealing sealing, Mailer mailer, SiteAddress site) {
        ready = sealing.isReady() && mailer.isReady() && site.configured().isPresent();
    }

    public boolean isReady() {
        return ready;
    }
}
