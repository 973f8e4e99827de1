package fi.palvelutarjotin.catalog.referral;

/** What must be given with a move. */
public enum Asked {
    NOTHING,
    /** The client's consent to sending, still standing. */
    CONSENT,
    /** One of the {@link Reason}s of the event. */
    REASON,
    /** One of the {@link Outcome}s. */
    OUTCOME,
    /** Whom it goes to instead, and the client's word that it may. */
    TARGET,
    /** That it was not done before. */
    FIRST_TIME
}
