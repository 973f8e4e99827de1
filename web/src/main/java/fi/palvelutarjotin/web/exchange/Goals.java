package fi.palvelutarjotin.web.exchange;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.catalog.referral.Receiver;
import fi.palvelutarjotin.catalog.referral.ReceiverKind;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.referral.ReferralKind;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds those who take what a program sends. */
@Singleton
final class Goals {

    private static final String FIELD = "targets";

    private final Listings listings;
    private final Receivers receivers;

    Goals(Listings listings, Receivers receivers) {
        this.listings = listings;
        this.receivers = receivers;
    }

    /** Where it goes; what cannot be found is added to the faults. */
    List<Handover.Target> find(Sending sending, List<Fault> faults) {
        if (sending.goals().isEmpty() || sending.goals().size() > Handover.MOST_TARGETS) {
            faults.add(Fault.of(FIELD, "referral.targets", Integer.toString(Handover.MOST_TARGETS)));
            return List.of();
        }
        var targets = new ArrayList<Handover.Target>();
        var seen = new HashSet<UUID>();
        for (var at = 0; at < sending.goals().size(); at++) {
            var field = FIELD + "[" + at + "]";
            var target = find(sending.kind(), sending.goals().get(at));
            if (target.isEmpty()) {
                faults.add(Fault.of(field, "referral.target"));
            } else if (seen.add(target.get().receiver().id())) {
                targets.add(target.get());
            } else {
                faults.add(Fault.of(field, "referral.target.twice"));
            }
        }
        return targets;
    }

    private Optional<Handover.Target> find(ReferralKind kind, Sending.Goal goal) {
        if (kind.receiver() != ReceiverKind.ORGANISATION) {
            return goal.municipality() == null || goal.organisation() != null || goal.listing() != null
                    ? Optional.empty()
                    : receivers
                            .ofMunicipality(kind.receiver(), goal.municipality())
                            .map(receiver -> new Handover.Target(receiver, null));
        }
        if (goal.municipality() != null) {
            return Optional.empty();
        }
        if (goal.listing() == null) {
            return Optional.ofNullable(goal.organisation())
                    .flatMap(receivers::ofOrganisation)
                    .map(receiver -> new Handover.Target(receiver, null));
        }
        return listings.findPublished(goal.listing())
                .flatMap(this::receiver)
                .filter(receiver ->
                        goal.organisation() == null || goal.organisation().equals(receiver.organisation()))
                .map(receiver -> new Handover.Target(receiver, goal.listing()));
    }

    private Optional<Receiver> receiver(Listing listing) {
        return Optional.ofNullable(listing.organisation())
                .flatMap(organisation -> receivers.ofOrganisation(organisation.id()));
    }
}
