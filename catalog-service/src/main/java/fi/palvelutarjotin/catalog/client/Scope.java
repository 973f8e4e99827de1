package fi.palvelutarjotin.catalog.client;

import java.util.Arrays;
import java.util.Optional;

/** What a program may do: the scopes of OAuth 2.0 (RFC 6749, section 3.3). Always with what is its own only. */
public enum Scope {
    /** To send referrals, and to take back what it has sent. */
    SEND("referrals.send"),
    /** To answer the referrals of its organisation, and to read what their clients told. */
    RECEIVE("referrals.receive"),
    /** To read where referrals stand, without anything of the client. */
    READ("referrals.read");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** {@code referrals.send}: the word of requests, commands and the database. */
    public String code() {
        return code;
    }

    public static Optional<Scope> find(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
