package fi.palvelutarjotin.catalog.referral;

import java.util.UUID;

/** What came of moving a referral. Whatever is not done changes nothing. */
public sealed interface Moved {

    /** It was done. */
    record Done(Referral referral) implements Moved {}

    /** Somebody else was there before: this is how it stands now. */
    record Conflict(Referral now) implements Moved {}

    /** The event does not happen in this state. */
    record NotFromHere(State state) implements Moved {}

    /** It does, but this party may not do it. */
    record NotYours(State state) implements Moved {}

    /** Something has to be given with it. */
    record Missing(Asked asked) implements Moved {}

    /** There is no such referral. */
    record Unknown(UUID id) implements Moved {}
}
