package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.referral.Actor;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.Receiver;
import fi.palvelutarjotin.catalog.referral.ReceiverKind;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.web.account.SignedIn;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds out as what somebody who has signed in may act on a referral. To whom it is not theirs it is not there. */
@Singleton
final class DeskParties {

    private final Referrals referrals;
    private final Receivers receivers;

    DeskParties(Referrals referrals, Receivers receivers) {
        this.referrals = referrals;
        this.receivers = receivers;
    }

    /** A referral that is theirs, and as what they act on it: who receives it, or who sent it. */
    record Mine(Referral referral, Actor actor) {}

    Optional<Mine> find(SignedIn who, UUID id) {
        return referrals
                .find(id)
                .flatMap(referral ->
                        party(who, referral).map(party -> new Mine(referral, new Actor(party, who.account()))));
    }

    private Optional<Party> party(SignedIn who, Referral referral) {
        if (receives(who, referral.receiver())) {
            return Optional.of(referral.receiver().kind().party());
        }
        return sent(who).stream().anyMatch(own -> own.id().equals(referral.id()))
                ? Optional.of(Party.SENDER)
                : Optional.empty();
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
