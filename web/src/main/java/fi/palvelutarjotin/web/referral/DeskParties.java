package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.catalog.referral.Actor;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.Receiver;
import fi.palvelutarjotin.catalog.referral.ReceiverKind;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.web.account.SignedIn;
import fi.palvelutarjotin.web.problem.Asker;
import fi.palvelutarjotin.web.problem.Refusals;
import fi.palvelutarjotin.web.problem.Refused;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out as what somebody who has signed in may act on a referral. To whom it is not theirs it is not there. */
@Singleton
final class DeskParties {

    private final Referrals referrals;
    private final Receivers receivers;
    private final Municipalities municipalities;
    private final Refusals refusals;

    DeskParties(Referrals referrals, Receivers receivers, Municipalities municipalities, Refusals refusals) {
        this.referrals = referrals;
        this.receivers = receivers;
        this.municipalities = municipalities;
        this.refusals = refusals;
    }

    /** A referral that is theirs, and as what they act on it: who receives it, who sent it, or who looks after the area. */
    record Mine(Referral referral, Actor actor) {}

    /** Finds one that somebody asks for by its address; when it is not theirs, that is noted. */
    Optional<Mine> find(SignedIn who, UUID id) {
        var mine = perhaps(who, id);
        if (mine.isEmpty()) {
            refusals.note(Refused.NOT_THEIRS, Asker.account(who.account()));
        }
        return mine;
    }

    /** The same for who holds its slip, whether it is theirs or not. */
    Optional<Mine> perhaps(SignedIn who, UUID id) {
        return referrals
                .find(id)
                .flatMap(referral ->
                        party(who, referral).map(party -> new Mine(referral, new Actor(party, who.account()))));
    }

    private Optional<Party> party(SignedIn who, Referral referral) {
        if (receives(who, referral.receiver())) {
            return Optional.of(referral.receiver().kind().party());
        }
        if (sent(who).stream().anyMatch(own -> own.id().equals(referral.id()))) {
            return Optional.of(Party.SENDER);
        }
        return referral.area() != null && areas(who).contains(referral.area())
                ? Optional.of(Party.COORDINATOR)
                : Optional.empty();
    }

    /** Whether somebody looks after an area. */
    boolean looksAfter(SignedIn who) {
        return !areas(who).isEmpty();
    }

    /** Those in the areas that somebody looks after, but what they receive themselves; the first first. */
    List<Referral> watched(SignedIn who) {
        var areas = areas(who);
        return areas.isEmpty()
                ? List.of()
                : referrals.inAreas(areas).stream()
                        .filter(referral -> !receives(who, referral.receiver()))
                        .toList();
    }

    /** The municipalities whose referrals somebody looks after: a link worker's own, a coordinator's whole county. */
    Set<String> areas(SignedIn who) {
        return municipalities.all().stream()
                .filter(municipality -> who.has(Role.LINK_WORKER, municipality.code())
                        || who.has(Role.COORDINATING_LINK_WORKER, municipality.code())
                        || who.has(Role.COORDINATOR, municipality.county()))
                .map(Municipality::code)
                .collect(Collectors.toSet());
    }

    /** What was sent to the receivers that somebody answers for, the first first. */
    List<Referral> received(SignedIn who) {
        return desks(who)
                .flatMap(receiver -> referrals.ofReceiver(receiver.id()).stream())
                .toList();
    }

    /** What somebody has sent, the first first. */
    List<Referral> sent(SignedIn who) {
        return referrals.ofSender(who.account());
    }

    /** The receivers that somebody answers for. */
    Stream<Receiver> desks(SignedIn who) {
        return receivers.all().stream().filter(receiver -> receives(who, receiver));
    }

    private static boolean receives(SignedIn who, Receiver receiver) {
        if (receiver.kind() == ReceiverKind.ORGANISATION) {
            return receiver.organisation() != null
                    && who.has(Role.ORGANISATION_MEMBER, receiver.organisation().toString());
        }
        return receiver.municipality() != null
                && (who.has(Role.LINK_WORKER, receiver.municipality())
                        || who.has(Role.COORDINATING_LINK_WORKER, receiver.municipality()));
    }
}
