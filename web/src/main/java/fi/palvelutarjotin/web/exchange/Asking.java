package fi.palvelutarjotin.web.exchange;

import fi.palvelutarjotin.catalog.referral.Asked;
import fi.palvelutarjotin.catalog.referral.Event;
import fi.palvelutarjotin.catalog.referral.Outcome;
import fi.palvelutarjotin.catalog.referral.Reason;
import java.util.Arrays;
import java.util.List;

/** What must be given with an event, in codes. */
public final class Asking {

    private Asking() {}

    /** The codes that can be given; none where none is asked for. */
    public static List<String> choices(Asked asked, Event event) {
        return switch (asked) {
            case REASON -> Reason.of(event).stream().map(Reason::code).toList();
            case OUTCOME -> Arrays.stream(Outcome.values()).map(Outcome::code).toList();
            case NOTHING, CONSENT, TARGET, FIRST_TIME -> List.of();
        };
    }

    /** The sentence for what is missing. */
    static Fault fault(Asked asked, Event event) {
        var choices = String.join(", ", choices(asked, event));
        return switch (asked) {
            case REASON -> Fault.of("reason", "referral.reason", choices);
            case OUTCOME -> Fault.of("outcome", "referral.outcome", choices);
            case CONSENT -> Fault.of("event", "referral.consent.gone");
            case FIRST_TIME -> Fault.of("event", "referral.again");
            case NOTHING, TARGET -> Fault.of("event", "referral.elsewhere");
        };
    }
}
