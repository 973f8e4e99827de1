package fi.palvelutarjotin.catalog.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what somebody acts on one referral; who that is, is decided where people sign in or follow a link. */
public enum Party {
    /** Asiakas: the person whom it is about. */
    CLIENT,
    /** Lähettäjä: the professional who made it together with the client. */
    SENDER,
    /** Vastaanottaja: the organisation, or the municipality's exercise adviser, that it was sent to. */
    RECEIVER,
    /** Linkkihenkilö of the client's municipality, the coordinating one included. */
    LINK_WORKER,
    /**
     * Who looks after an area: koordinaattori of the wellbeing services county, or the municipality's link worker where a
     * referral was sent to others. Nothing of the client is shown to them.
     */
    COORDINATOR,
    /** Nobody: the time that has passed. */
    CLOCK;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Party> find(String code) {
        return Arrays.stream(values())
                .filter(party -> party.code().equals(code))
                .findFirst();
    }
}
