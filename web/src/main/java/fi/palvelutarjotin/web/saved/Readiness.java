package fi.palvelutarjotin.web.saved;

import fi.palvelutarjotin.catalog.saved.SavedSearches;
import fi.palvelutarjotin.web.mail.Mailer;
import fi.palvelutarjotin.web.site.CheckedAtStart;
import fi.palvelutarjotin.web.site.SiteAddress;
import jakarta.inject.Singleton;

/** Whether anything of this is shown and done: there is a key, a mail server, and an address for links in mails. */
@Singleton
public final class Readiness implements CheckedAtStart {

    private final boolean ready;

    Readiness(SavedSearches searches, Mailer mailer, SiteAddress site) {
        ready = searches.isReady() && mailer.isReady() && site.configured().isPresent();
    }

    public boolean isReady() {
        return ready;
    }
}
