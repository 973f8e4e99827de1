package fi.palvelutarjotin.web.exchange;

import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.client.ApiClient.ActsFor;
import fi.palvelutarjotin.catalog.client.Caller;
import fi.palvelutarjotin.catalog.client.Scope;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.referral.Actor;
import fi.palvelutarjotin.catalog.referral.Asked;
import fi.palvelutarjotin.catalog.referral.ClientDetails;
import fi.palvelutarjotin.catalog.referral.Consent;
import fi.palvelutarjotin.catalog.referral.Event;
import fi.palvelutarjotin.catalog.referral.Given;
import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.catalog.referral.Move;
import fi.palvelutarjotin.catalog.referral.Moved;
import fi.palvelutarjotin.catalog.referral.Moves;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.ReferralMove;
import fi.palvelutarjotin.catalog.referral.ReferralSight;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.referral.SeenReferral;
import fi.palvelutarjotin.catalog.referral.Sendings;
import fi.palvelutarjotin.catalog.referral.Side;
import fi.palvelutarjotin.catalog.text.IdentityNumbers;
import fi.palvelutarjotin.web.mail.MailReadiness;
import fi.palvelutarjotin.web.problem.Asker;
import fi.palvelutarjotin.web.problem.Refusals;
import fi.palvelutarjotin.web.problem.Refused;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Lets a program send, read and answer the referrals that are its own, by the rules that hold on pages too. */
@Singleton
public final class ReferralExchange {

    /** Of what the client agreed to: a version, or the address of a text. */
    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9._:/#?=&%-]{1,200}");

    private static final Fault STALE = Fault.of("version", "referral.stale");

    private final Referrals referrals;
    private final ReferralSight sight;
    private final Sendings sendings;
    private final Goals goals;
    private final Municipalities municipalities;
    private final Themes themes;
    private final MailReadiness readiness;
    private final SendingLimits limits;
    private final Refusals refusals;

    ReferralExchange(
            Referrals referrals,
            ReferralSight sight,
            Sendings sendings,
            Goals goals,
            Municipalities municipalities,
            Themes themes,
            MailReadiness readiness,
            SendingLimits limits,
            Refusals refusals) {
        this.referrals = referrals;
        this.sight = sight;
        this.sendings = sendings;
        this.goals = goals;
        this.municipalities = municipalities;
        this.themes = themes;
        this.readiness = readiness;
        this.limits = limits;
        this.refusals = refusals;
    }

    /** What came of sending. */
    public sealed interface Posted {

        /** It has been sent, now or under the same key before. */
        record Sent(Handover.Sent sent, boolean again) implements Posted {}

        /** Something has to be mended. */
        record Faulty(List<Fault> faults) implements Posted {}

        /** There is no mail server or key: receivers could not be told. */
        record NotReady() implements Posted {}

        /** The program has sent too much in a short time. */
        record TooMany() implements Posted {}
    }

    /** What came of an event. */
    public sealed interface Acted {

        /** It happened. */
        record Done(SeenReferral seen) implements Acted {}

        /** It was refused, and nothing has changed. */
        record Refused(Why why, Fault fault) implements Acted {}
    }

    /** Why an event was refused. */
    public enum Why {
        /** The referral has moved since it was seen. */
        STALE,
        /** The table of moves does not have it. */
        NOT_NOW,
        /** Something is missing, or not understood here. */
        MISSING
    }

    /** From where a program looks. */
    public static Side side(Caller caller) {
        return switch (caller.client().actsFor()) {
            case ActsFor.SendingUnit unit -> new Side.Sender(caller.client().id());
            case ActsFor.ReceivingOrganisation receiver -> new Side.Receiving(receiver.organisation());
        };
    }

    /** What the program needs to act on what is its own. */
    public static Scope toAct(Caller caller) {
        return side(caller) instanceof Side.Sender ? Scope.SEND : Scope.RECEIVE;
    }

    /** A referral of the program's own; that it asks for another is noted. */
    public Optional<SeenReferral> find(Caller caller, UUID id) {
        var own = sight.find(side(caller), id);
        if (own.isEmpty()) {
            refusals.note(Refused.NOT_THEIRS, Asker.program(caller.client().id()));
        }
        return own;
    }

    public List<SeenReferral> list(Caller caller, ReferralSight.Asked asked) {
        return sight.list(side(caller), asked);
    }

    public List<ReferralMove> moves(SeenReferral seen) {
        return sight.moves(seen);
    }

    public boolean allowsFeedback(SeenReferral seen) {
        return referrals.allowsFeedback(seen.referral());
    }

    /** What the client told, for a receiver that may read it; noted each time, and seen by the client. */
    public Optional<ClientDetails> client(Caller caller, SeenReferral seen) {
        return seen.party() == Party.SENDER || !caller.may(Scope.RECEIVE)
                ? Optional.empty()
                : referrals.read(seen.referral(), actor(caller, seen));
    }

    /** What the program can do as it stands; what needs another receiver is done on pages. */
    public List<Move> open(SeenReferral seen) {
        return Moves.open(seen.state(), seen.party()).stream()
                .filter(move -> move.asked() != Asked.TARGET)
                .filter(move -> move.asked() != Asked.FIRST_TIME || !wasDone(seen, move.event()))
                // A client who asked themselves has nobody to give it back to.
                .filter(move -> move.event() != Event.RETURN || seen.referral().byProfessional())
                .toList();
    }

    private boolean wasDone(SeenReferral seen, Event event) {
        return moves(seen).stream().anyMatch(move -> move.event() == event);
    }

    /**
     * Does something to a referral.
     *
     * @param version of it that the program has seen
     */
    public Acted act(Caller caller, SeenReferral seen, int version, Event event, Given given) {
        var id = seen.referral().id();
        if (event == Event.RETURN && !seen.referral().byProfessional()) {
            return new Acted.Refused(Why.NOT_NOW, Fault.of("event", "referral.not-now"));
        }
        if (version != seen.version()) {
            return new Acted.Refused(Why.STALE, STALE);
        }
        // What a sender may not know of has changed nothing that they have seen.
        return switch (referrals.move(id, seen.referral().version(), event, actor(caller, seen), given)) {
            case Moved.Done done -> new Acted.Done(find(caller, id).orElseThrow());
            case Moved.Conflict conflict -> new Acted.Refused(Why.STALE, STALE);
            case Moved.NotFromHere no -> new Acted.Refused(Why.NOT_NOW, Fault.of("event", "referral.not-now"));
            case Moved.NotYours no -> new Acted.Refused(Why.NOT_NOW, Fault.of("event", "referral.not-yours"));
            case Moved.Missing missing -> new Acted.Refused(Why.MISSING, Asking.fault(missing.asked(), event));
            case Moved.Unknown unknown -> throw new IllegalStateException("a referral is gone");
        };
    }

    /** What was sent under a key before. */
    public Optional<Posted> findSent(Caller caller, String key, String body) {
        return sendings.find(caller.client().id(), key, body).map(ReferralExchange::posted);
    }

    /** Sends, once for each key. */
    public Posted send(Caller caller, String key, String body, Sending sending) {
        if (!readiness.isReady()) {
            return new Posted.NotReady();
        }
        var faults = new ArrayList<Fault>();
        ClientFaults.add(sending.client(), faults);
        var municipality = sending.client().municipality();
        if (municipality != null && municipalities.find(municipality).isEmpty()) {
            faults.add(Fault.of("client.municipality", "referral.municipality"));
        }
        if (sending.client().themes().stream()
                .anyMatch(code -> themes.find(code).isEmpty())) {
            faults.add(Fault.of("client.themes", "referral.theme"));
        }
        if (!TEXT.matcher(sending.textVersion()).matches() || IdentityNumbers.areIn(sending.textVersion())) {
            faults.add(Fault.of("consent.text", "referral.consent.text"));
        }
        var targets = goals.find(sending, faults);
        if (!faults.isEmpty()) {
            return new Posted.Faulty(faults);
        }
        if (!limits.allow(caller.client().id())) {
            return new Posted.TooMany();
        }
        return posted(sendings.send(
                caller.client().id(),
                key,
                body,
                new Handover(
                        Handover.newId(),
                        sending.kind(),
                        targets,
                        sending.client(),
                        consent(Consent.Purpose.SENDING, sending),
                        sending.feedback() ? consent(Consent.Purpose.FEEDBACK, sending) : null,
                        caller.client().id())));
    }

    private static Posted posted(Sendings.Answer answer) {
        return switch (answer) {
            case Sendings.Answer.Sent sent -> new Posted.Sent(sent.sent(), sent.again());
            case Sendings.Answer.OtherBody other ->
                new Posted.Faulty(List.of(Fault.of("Idempotency-Key", "referral.key.other")));
        };
    }

    private static Consent consent(Consent.Purpose purpose, Sending sending) {
        return new Consent(purpose, sending.textVersion(), sending.how());
    }

    private static Actor actor(Caller caller, SeenReferral seen) {
        return new Actor(seen.party(), caller.client().id());
    }
}
