package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.site.SiteAddress;
import jakarta.inject.Singleton;

/** Makes the link to a client's own page, for a program that hands it to the client. */
@Singleton
public final class ClientLinks {

    private final SiteAddress site;

    ClientLinks(SiteAddress site) {
        this.site = site;
    }

    /** In Finnish; the page has the other languages. */
    public String of(String clientToken) {
        return site.configured().orElse("") + ReferralAddresses.own(Language.FI, clientToken);
    }
}
