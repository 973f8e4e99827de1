package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.catalog.referral.Receiver;
import fi.palvelutarjotin.catalog.referral.Receivers;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds who takes a request about some listings. */
@Singleton
final class RequestTargets {

    private final Listings listings;
    private final Receivers receivers;

    RequestTargets(Listings listings, Receivers receivers) {
        this.listings = listings;
        this.receivers = receivers;
    }

    /**
     * Who takes a request and who does not.
     *
     * @param taking a listing for each receiver: whoever arranges two of them is asked once
     * @param others those whose organisers have not said that they take requests
     */
    record Found(Map<Receiver, Listing> taking, List<Listing> others) {

        Found {
            others = List.copyOf(others);
        }

        List<Handover.Target> targets() {
            return taking.entrySet().stream()
                    .map(entry ->
                            new Handover.Target(entry.getKey(), entry.getValue().id()))
                    .toList();
        }
    }

    Optional<Receiver> of(Listing listing) {
        return Optional.ofNullable(listing.organisation())
                .flatMap(organisation -> receivers.ofOrganisation(organisation.id()));
    }

    /** Whether somebody takes a request about one of them. */
    boolean takesAny(List<UUID> ids) {
        return listings.list(ids).stream()
                .filter(Listing::published)
                .anyMatch(listing -> of(listing).isPresent());
    }

    /** Of those that still are published, in the order given; more than a handover takes are left out. */
    Found find(List<UUID> ids) {
        var known = listings.list(ids.stream().limit(Handover.MOST_TARGETS).toList()).stream()
                .filter(Listing::published)
                .collect(Collectors.toMap(Listing::id, Function.identity()));
        var taking = new LinkedHashMap<Receiver, Listing>();
        var others = new ArrayList<Listing>();
        ids.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .forEach(listing -> of(listing)
                        .ifPresentOrElse(receiver -> taking.putIfAbsent(receiver, listing), () -> others.add(listing)));
        return new Found(taking, others);
    }
}
