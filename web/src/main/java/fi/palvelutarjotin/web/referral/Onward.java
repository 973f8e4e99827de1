package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.Event;
import fi.palvelutarjotin.catalog.referral.Moves;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.referral.State;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether, and as what, a referral can be led on to somebody else. */
final class Onward {

    private Onward() {}

    /** By what it is led on in a state: in the place of one that came to nothing, or beside one that goes on. */
    static Optional<Event> event(State state, Party party) {
        return Stream.of(Event.REROUTE, Event.DIRECT)
                .filter(event -> Moves.ask(state, event, party) instanceof Moves.Answer.Allowed)
                .findFirst();
    }

    /** Not once it is forgotten whom it is about. */
    static boolean isOpen(Referral referral, Party party) {
        return (referral.kept() || !referral.kind().hasClient())
                && event(referral.state(), party).isPresent();
    }
}
