package fi.palvelutarjotin.catalog.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody does here. A role is held within a scope: for one municipality, one organisation, one county. */
public enum Role {
    /** Lähettäjä: finds something for a client, and refers. */
    PROFESSIONAL(ScopeKind.UNIT),
    /** Linkkihenkilö: receives referrals of a municipality and walks beside the client for a time. */
    LINK_WORKER(ScopeKind.MUNICIPALITY),
    /** Koordinoiva linkkihenkilö: sees to all referrals of a municipality. */
    COORDINATING_LINK_WORKER(ScopeKind.MUNICIPALITY),
    /** Vastaanottaja: answers the referrals that were sent to an organisation. */
    ORGANISATION_MEMBER(ScopeKind.ORGANISATION),
    /** Koordinaattori: looks after a county's catalogue and its referrals that nobody answers. */
    COORDINATOR(ScopeKind.COUNTY),
    /** Pääkäyttäjä: looks after accounts. */
    ADMINISTRATOR(ScopeKind.INSTALLATION);

    private final ScopeKind scope;

    Role(ScopeKind scope) {
        this.scope = scope;
    }

    /** What a role is held for. */
    public enum ScopeKind {
        /** An organisation or unit by its name, such as a health centre. */
        UNIT,
        /** A municipality by its code. */
        MUNICIPALITY,
        /** An organisation of the catalogue by its id. */
        ORGANISATION,
        /** A wellbeing services county by its code. */
        COUNTY,
        /** All there is; the scope is an empty text. */
        INSTALLATION
    }

    public ScopeKind scope() {
        return scope;
    }

    /** {@code link-worker}: the word of commands, texts and the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
