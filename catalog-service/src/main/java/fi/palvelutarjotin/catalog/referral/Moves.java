package fi.palvelutarjotin.catalog.referral;

import static fi.palvelutarjotin.catalog.referral.Asked.CONSENT;
import static fi.palvelutarjotin.catalog.referral.Asked.FIRST_TIME;
import static fi.palvelutarjotin.catalog.referral.Asked.NOTHING;
import static fi.palvelutarjotin.catalog.referral.Asked.OUTCOME;
import static fi.palvelutarjotin.catalog.referral.Asked.REASON;
import static fi.palvelutarjotin.catalog.referral.Asked.TARGET;
import static fi.palvelutarjotin.catalog.referral.Party.CLIENT;
import static fi.palvelutarjotin.catalog.referral.Party.CLOCK;
import static fi.palvelutarjotin.catalog.referral.Party.COORDINATOR;
import static fi.palvelutarjotin.catalog.referral.Party.LINK_WORKER;
import static fi.palvelutarjotin.catalog.referral.Party.RECEIVER;
import static fi.palvelutarjotin.catalog.referral.Party.SENDER;
import static fi.palvelutarjotin.catalog.referral.State.CANCELLED;
import static fi.palvelutarjotin.catalog.referral.State.DISCONTINUED;
import static fi.palvelutarjotin.catalog.referral.State.DRAFT;
import static fi.palvelutarjotin.catalog.referral.State.ENDED;
import static fi.palvelutarjotin.catalog.referral.State.EXPIRED;
import static fi.palvelutarjotin.catalog.referral.State.IN_CONTACT;
import static fi.palvelutarjotin.catalog.referral.State.IN_PROGRESS;
import static fi.palvelutarjotin.catalog.referral.State.NOT_REACHED;
import static fi.palvelutarjotin.catalog.referral.State.RECEIVED;
import static fi.palvelutarjotin.catalog.referral.State.REJECTED;
import static fi.palvelutarjotin.catalog.referral.State.REROUTED;
import static fi.palvelutarjotin.catalog.referral.State.RETURNED;
import static fi.palvelutarjotin.catalog.referral.State.SENT;
import static fi.palvelutarjotin.catalog.referral.State.STARTED;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may move a referral from where to where, what must be given, and who is told. This table is the rule: whatever is
 * not in it is refused, and everything else – pages, programs, documents, tests – asks it.
 *
 * <p>There is no Finnish standard of the states of a hyvinvointilähete; these follow the closed loops of HL7 FHIR SDOHCC
 * and 360X, with the exits that Finnish descriptions of the model name (decision 0032).
 */
public final class Moves {

    private static final Set<State> UNANSWERED = Set.of(SENT, RECEIVED);
    private static final Set<State> BEFORE_CONTACT = Set.of(SENT, RECEIVED, IN_PROGRESS);
    private static final Set<State> BEING_SEEN_TO = Set.of(RECEIVED, IN_PROGRESS);
    private static final Set<State> DIRECTED_FROM = Set.of(RECEIVED, IN_PROGRESS, IN_CONTACT, STARTED);
    private static final Set<State> OPEN = Set.of(SENT, RECEIVED, IN_PROGRESS, IN_CONTACT, STARTED);
    private static final Set<State> CAME_TO_NOTHING = Set.of(EXPIRED, REJECTED, RETURNED, NOT_REACHED);

    private static final Set<Party> WHO_RECEIVES = Set.of(RECEIVER, LINK_WORKER);
    private static final Set<Party> WHO_SENDS = Set.of(CLIENT, SENDER, LINK_WORKER);

    private static final List<Move> TABLE = List.of(
            //      what            from                             to            who may        must give  who is told
            Move.of(Event.SEND, Set.of(DRAFT, RETURNED), SENT, WHO_SENDS, CONSENT, RECEIVER, CLIENT),
            Move.of(Event.RECEIVE, Set.of(SENT), RECEIVED, WHO_RECEIVES, NOTHING, SENDER, CLIENT),
            Move.of(Event.ASK_TIME, Set.of(SENT), SENT, WHO_RECEIVES, FIRST_TIME, SENDER, CLIENT),
            Move.of(Event.ASK_TIME, Set.of(RECEIVED), RECEIVED, WHO_RECEIVES, FIRST_TIME, SENDER, CLIENT),
            Move.of(Event.TAKE_UP, UNANSWERED, IN_PROGRESS, WHO_RECEIVES, NOTHING, CLIENT),
            Move.of(Event.REACH, BEING_SEEN_TO, IN_CONTACT, WHO_RECEIVES, NOTHING, SENDER),
            Move.of(Event.START, Set.of(IN_CONTACT), STARTED, WHO_RECEIVES, NOTHING, SENDER),
            Move.of(Event.DIRECT, DIRECTED_FROM, STARTED, Set.of(LINK_WORKER), TARGET, SENDER, CLIENT),
            Move.of(Event.END, Set.of(IN_CONTACT, STARTED), ENDED, WHO_RECEIVES, OUTCOME, SENDER, CLIENT),
            Move.of(Event.REJECT, BEFORE_CONTACT, REJECTED, WHO_RECEIVES, REASON, SENDER, CLIENT),
            Move.of(Event.NOT_REACH, BEING_SEEN_TO, NOT_REACHED, WHO_RECEIVES, NOTHING, SENDER, CLIENT),
            Move.of(Event.DISCONTINUE, Set.of(IN_CONTACT, STARTED), DISCONTINUED, WHO_RECEIVES, REASON, SENDER, CLIENT),
            Move.of(Event.RETURN, BEFORE_CONTACT, RETURNED, WHO_RECEIVES, REASON, SENDER, CLIENT),
            Move.of(Event.CANCEL, BEFORE_CONTACT, CANCELLED, Set.of(CLIENT, SENDER), NOTHING, RECEIVER, SENDER),
            Move.of(Event.CANCEL, Set.of(DRAFT), CANCELLED, WHO_SENDS, NOTHING),
            Move.of(Event.WITHDRAW, OPEN, CANCELLED, Set.of(CLIENT), NOTHING, RECEIVER, SENDER),
            Move.of(
                    Event.EXPIRE,
                    UNANSWERED,
                    EXPIRED,
                    Set.of(CLOCK),
                    NOTHING,
                    SENDER,
                    CLIENT,
                    LINK_WORKER,
                    COORDINATOR),
            Move.of(
                    Event.REROUTE,
                    CAME_TO_NOTHING,
                    REROUTED,
                    Set.of(CLIENT, SENDER, LINK_WORKER, COORDINATOR),
                    TARGET,
                    CLIENT));

    private Moves() {}

    /** What came of asking. */
    public sealed interface Answer {

        /** It may be done. */
        record Allowed(Move move) implements Answer {}

        /** It cannot happen there, whoever asks. */
        record NotFromHere() implements Answer {}

        /** It can, but not by this party. */
        record NotYours() implements Answer {}
    }

    /** Whether a party may do something to a referral in a state. */
    public static Answer ask(State from, Event event, Party by) {
        var possible = TABLE.stream()
                .filter(move -> move.event() == event && move.from().contains(from))
                .toList();
        return possible.stream()
                .filter(move -> move.by().contains(by))
                .<Answer>map(Answer.Allowed::new)
                .findFirst()
                .orElseGet(() -> possible.isEmpty() ? new Answer.NotFromHere() : new Answer.NotYours());
    }

    /** What a party may do to a referral in a state, in the order in which it is offered. */
    public static List<Move> open(State from, Party by) {
        return all().filter(move -> move.from().contains(from) && move.by().contains(by))
                .toList();
    }

    /** The whole table. */
    public static Stream<Move> all() {
        return TABLE.stream();
    }
}
