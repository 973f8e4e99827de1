package fi.palvelutarjotin.web.provider;

import fi.palvelutarjotin.catalog.account.ProvedIdentity;

/** What a provider answered of somebody who was sent there. */
public sealed interface ProviderAnswer {

    /**
     * Who it is.
     *
     * @param secondFactor whether it says, in the words that the operator has set, that a second factor was asked for
     */
    record Proved(ProvedIdentity identity, boolean secondFactor) implements ProviderAnswer {}

    /** The provider says no, or the person did not want to. */
    record Cancelled() implements ProviderAnswer {}

    /** What came does not hold: nobody is let in by it. */
    record NotBelieved() implements ProviderAnswer {}

    /** The provider does not answer, or not in time. */
    record Away() implements ProviderAnswer {}
}
