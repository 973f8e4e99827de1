package fi.palvelutarjotin.catalog.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a referral stands. What leads from one to another is told by {@link Moves} alone. */
public enum State {
    /** Luonnos: being written, seen by who writes it only. */
    DRAFT,
    /** Lähetetty: the receiver has been told. */
    SENT,
    /** Vastaanotettu: the receiver has seen it and will take care of it. */
    RECEIVED,
    /** Käsittelyssä: somebody is seeing to it. */
    IN_PROGRESS,
    /** Yhteys saatu: the client was reached. */
    IN_CONTACT,
    /** Ohjattu tai aloittanut: the client takes part, or was led on to others. */
    STARTED,
    /** Päättynyt: closed with an outcome. */
    ENDED,
    /** Hylätty: the receiver cannot take it, and says why. */
    REJECTED,
    /** Ei tavoitettu: the receiver tried and did not reach the client. */
    NOT_REACHED,
    /** Keskeytyi: it had begun and was given up. */
    DISCONTINUED,
    /** Palautettu: back to the sender, who can mend it and send it again. */
    RETURNED,
    /** Peruttu: taken back by the client or the sender. */
    CANCELLED,
    /** Vanhentunut: nobody answered in time. */
    EXPIRED,
    /** Uudelleen ohjattu: another referral has taken its place. */
    REROUTED;

    /** {@code in-progress}: the word of addresses, texts and the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<State> find(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    /** Whether somebody still has something to do: from here the clock counts, and the receiver may read. */
    public boolean isOpen() {
        return switch (this) {
            case SENT, RECEIVED, IN_PROGRESS, IN_CONTACT, STARTED -> true;
            default -> false;
        };
    }
}
