package fi.palvelutarjotin.catalog.referral;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is given with a move.
 *
 * @param reason null where none is given
 * @param outcome null where none is given
 * @param target whom it goes to instead; null where nobody is named
 * @param onward the client's word that it may go there; null where nobody is named
 */
public record Given(
        @Nullable Reason reason,
        @Nullable Outcome outcome,
        Handover.@Nullable Target target,
        @Nullable Consent onward) {

    public static final Given NOTHING = new Given(null, null, null, null);

    public Given {
        if (onward != null && onward.purpose() != Consent.Purpose.SENDING) {
            throw new IllegalArgumentException("a consent to something else");
        }
    }

    /** What was chosen in a form. */
    public static Given chosen(Optional<Reason> reason, Optional<Outcome> outcome) {
        return new Given(reason.orElse(null), outcome.orElse(null), null, null);
    }

    public static Given reason(Reason reason) {
        return new Given(reason, null, null, null);
    }

    public static Given outcome(Outcome outcome) {
        return new Given(null, outcome, null, null);
    }

    /** Somebody else, to whom the client lets it go. */
    public static Given target(Handover.Target target, Consent onward) {
        return new Given(null, null, target, onward);
    }

    /** Whether it is what an event asks for; what stands or was done before is looked up. */
    boolean has(Asked asked, Event event) {
        return switch (asked) {
            case NOTHING, CONSENT, FIRST_TIME -> true;
            case REASON -> reason != null && Reason.of(event).contains(reason);
            case OUTCOME -> outcome != null;
            case TARGET -> target != null && onward != null;
        };
    }
}
