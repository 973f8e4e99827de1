package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.web.account.SignedIn;

/** Those who may refer a client. */
final class Senders {

    private Senders() {}

    static boolean may(SignedIn who) {
        return who.has(Role.PROFESSIONAL) || who.has(Role.LINK_WORKER) || who.has(Role.COORDINATING_LINK_WORKER);
    }
}
