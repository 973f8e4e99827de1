package fi.palvelutarjotin.catalog.referral;

import org.jspecify.annotations.Nullable;

/**
 * What is given with a move.
 *
 * @param reason null where none is given
 * @param outcome null where none is given
 * @param target whom it goes to instead; null where nobody is named
 */
public record Given(@Nullable Reason reason, @Nullable Outcome outcome, Handover.@Nullable Target target) {

    public static final Given NOTHING = new Given(null, null, null);

    public static Given reason(Reason reason) {
        return new Given(reason, null, null);
    }

    public static Given outcome(Outcome outcome) {
        return new Given(null, outcome, null);
    }

    public static Given target(Handover.Target target) {
        return new Given(null, null, target);
    }

    /** Whether it is what an event asks for; a consent is looked up, not given again. */
    boolean has(Asked asked, Event event) {
        return switch (asked) {
            case NOTHING, CONSENT -> true;
            case REASON -> reason != null && Reason.of(event).contains(reason);
            case OUTCOME -> outcome != null;
            case TARGET -> target != null;
        };
    }
}
