package fi.palvelutarjotin.catalog.account;

import fi.palvelutarjotin.catalog.sealing.Tokens;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who somebody is, as an OpenID Connect provider has proved.
 *
 * @param issuer the provider
 * @param subject who it is there; never given to somebody else (OpenID Connect Core, section 2)
 * @param mail an address that the provider has verified to be theirs, in the form in which accounts have it
 */
public record ProvedIdentity(String issuer, String subject, Optional<String> mail) {

    /** Subjects that differ in their case only are different people: this text is in one case, and differs. */
    String text() {
        return "identity " + HexFormat.of().formatHex(Tokens.hash(issuer + "\n" + subject));
    }

    /** Nothing of a person in a log line. */
    @Override
    public String toString() {
        return "ProvedIdentity[]";
    }
}
