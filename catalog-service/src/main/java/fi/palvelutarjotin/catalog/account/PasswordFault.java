package fi.palvelutarjotin.catalog.account;

/** Why a password cannot be taken. */
public enum PasswordFault {
    TOO_SHORT,
    TOO_LONG,
    /** It is among the first that somebody who guesses would try. */
    COMMON;

    public String code() {
        return this == TOO_SHORT ? "short" : this == TOO_LONG ? "long" : "common";
    }
}
