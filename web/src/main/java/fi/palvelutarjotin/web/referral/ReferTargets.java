package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.catalog.referral.ReceiverKind;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.referral.ReferralKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds whom a referral goes to: the organisers of listings, or one desk of a municipality. */
@Singleton
final class ReferTargets {

    private final RequestTargets requests;
    private final Receivers receivers;

    ReferTargets(RequestTargets requests, Receivers receivers) {
        this.requests = requests;
        this.receivers = receivers;
    }

    /** Whom it goes to, and the listings whose organisers take no referrals. */
    record Found(ReferralKind kind, List<Handover.Target> targets, List<Listing> listings, List<Listing> others) {

        Found {
            targets = List.copyOf(targets);
            listings = List.copyOf(listings);
            others = List.copyOf(others);
        }

        @Nullable
        Listing listing(Handover.Target target) {
            return listings.stream()
                    .filter(listing -> Objects.equals(listing.id(), target.listing()))
                    .findFirst()
                    .orElse(null);
        }
    }

    Found find(ReferForm form) {
        if (form.desk().isPresent()) {
            return receivers.all().stream()
                    .filter(receiver -> receiver.kind() != ReceiverKind.ORGANISATION
                            && receiver.id().equals(form.desk().get()))
                    .findFirst()
                    .map(receiver -> new Found(
                            receiver.kind() == ReceiverKind.LINK_WORKER
                                    ? ReferralKind.LINK_WORKER
                                    : ReferralKind.EXERCISE,
                            List.of(new Handover.Target(receiver, null)),
                            List.of(),
                            List.of()))
                    .orElseGet(() -> new Found(ReferralKind.LINK_WORKER, List.of(), List.of(), List.of()));
        }
        var found = requests.find(form.listings());
        return new Found(
                ReferralKind.ACTIVITY,
                found.targets(),
                List.copyOf(found.taking().values()),
                found.others());
    }
}
