package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.classification.Theme;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.catalog.referral.Capacity;
import fi.palvelutarjotin.catalog.referral.Receiver;
import fi.palvelutarjotin.catalog.referral.ReceiverKind;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import fi.palvelutarjotin.indexer.search.Conditions;
import fi.palvelutarjotin.indexer.search.SearchHit;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SortOrder;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds to whom a referral can go instead: what meets the same need in the same area, by somebody who takes referrals, has
 * not said to be full, and did not get this one before. Who has room comes first.
 */
@Singleton
final class Alternatives {

    /** Prepared, so that a choice is one click; more would be a search. */
    static final int PREPARED = 3;

    private static final int FOUND_BY_WORDS = 10;
    private static final int LOOKED_THROUGH = 100;

    private final CatalogueSearch search;
    private final Referrals referrals;
    private final Receivers receivers;
    private final Listings listings;
    private final Themes themes;
    private final Municipalities municipalities;

    Alternatives(
            CatalogueSearch search,
            Referrals referrals,
            Receivers receivers,
            Listings listings,
            Themes themes,
            Municipalities municipalities) {
        this.search = search;
        this.referrals = referrals;
        this.receivers = receivers;
        this.listings = listings;
        this.themes = themes;
        this.municipalities = municipalities;
    }

    /**
     * One of them.
     *
     * @param listing the activity; null for a municipality's link worker
     */
    record Alternative(Receiver receiver, @Nullable IndexedListing listing) {}

    /** Three that are prepared, and the area's link worker: first the same need near, then a wider one, then farther. */
    List<Alternative> prepared(Referral referral, Language reader) {
        var taking = taking(referral);
        var need = need(referral);
        var wider = need.stream()
                .map(code -> themes.find(code).map(Theme::parent).orElse(code))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var area = area(referral);
        var found = new LinkedHashMap<UUID, Alternative>();
        for (var place : area.isEmpty()
                ? List.<String>of()
                : List.of(area.get().code(), area.get().county())) {
            for (var about : need.equals(wider) ? List.of(need) : List.of(need, wider)) {
                find("", about, place, taking, reader)
                        .forEach(one -> found.putIfAbsent(one.receiver().id(), one));
            }
            if (found.size() >= PREPARED) {
                break;
            }
        }
        return Stream.concat(found.values().stream().limit(PREPARED), linkWorker(referral).stream())
                .toList();
    }

    /** Those that somebody looks for by words, in the county where help is sought. */
    List<Alternative> byWords(Referral referral, String words, Language reader) {
        var county = area(referral).map(Municipality::county).orElse(null);
        return find(words, Set.of(), county, taking(referral), reader)
                .limit(FOUND_BY_WORDS)
                .toList();
    }

    /** What somebody has chosen; empty when it takes no referrals, or got this one before. */
    Optional<Receiver> chosen(Referral referral, Goal goal) {
        return Stream.concat(
                        taking(referral).values().stream(), linkWorker(referral).map(Alternative::receiver).stream())
                .filter(taking -> taking.id().equals(goal.receiver()))
                .findFirst()
                .filter(taking ->
                        goal.listing().isEmpty() || isBy(taking, goal.listing().get()));
    }

    private boolean isBy(Receiver receiver, UUID listing) {
        return listings.findPublished(listing)
                .map(Listing::organisation)
                .filter(organisation -> organisation.id().equals(receiver.organisation()))
                .isPresent();
    }

    private Map<UUID, Receiver> taking(Referral referral) {
        var had = had(referral);
        return receivers.all().stream()
                .filter(receiver -> receiver.kind() == ReceiverKind.ORGANISATION)
                .filter(receiver -> !had.contains(receiver.id()))
                .filter(receiver ->
                        receiver.capacity().filter(Capacity.FULL::equals).isEmpty())
                .collect(Collectors.toMap(
                        receiver -> Objects.requireNonNull(receiver.organisation()), Function.identity()));
    }

    private Optional<Alternative> linkWorker(Referral referral) {
        var had = had(referral);
        return Optional.ofNullable(referral.area())
                .flatMap(area -> receivers.ofMunicipality(ReceiverKind.LINK_WORKER, area))
                .filter(receiver ->
                        !had.contains(receiver.id()) && referral.kind().hasClient())
                .map(receiver -> new Alternative(receiver, null));
    }

    private Set<UUID> had(Referral referral) {
        return referrals.ofHandover(referral.handover()).stream()
                .map(sent -> sent.receiver().id())
                .collect(Collectors.toSet());
    }

    private Set<String> need(Referral referral) {
        var told = Set.copyOf(referrals.themes(referral));
        return told.isEmpty()
                ? Optional.ofNullable(referral.listing())
                        .flatMap(listings::findPublished)
                        .map(listing -> listing.content().themes())
                        .orElse(Set.of())
                : told;
    }

    private Optional<Municipality> area(Referral referral) {
        return Optional.ofNullable(referral.area()).flatMap(municipalities::find);
    }

    private Stream<Alternative> find(
            String words, Set<String> about, @Nullable String place, Map<UUID, Receiver> taking, Language reader) {
        if (taking.isEmpty()) {
            return Stream.of();
        }
        var chosen = new EnumMap<FacetName, Set<String>>(FacetName.class);
        chosen.put(FacetName.THEME, about);
        chosen.put(FacetName.PLACE, place == null ? Set.of() : Set.of(place));
        var found = search.search(new SearchRequest(
                words,
                reader,
                chosen,
                Conditions.none().withOrganisations(taking.keySet()),
                SortOrder.RELEVANCE,
                1,
                LOOKED_THROUGH));
        var firsts = new LinkedHashMap<UUID, Alternative>();
        for (var hit : found.hits()) {
            receiver(hit, taking)
                    .ifPresent(receiver -> firsts.putIfAbsent(receiver.id(), new Alternative(receiver, hit.listing())));
        }
        return order(firsts.values());
    }

    private static Optional<Receiver> receiver(SearchHit hit, Map<UUID, Receiver> taking) {
        return Optional.ofNullable(hit.listing().organisation())
                .map(organisation -> taking.get(UUID.fromString(organisation.id())));
    }

    /** Who has told of room, then who has told nothing, then who has a waiting list; else as they were found. */
    private static Stream<Alternative> order(Collection<Alternative> found) {
        return found.stream()
                .sorted(Comparator.comparing(one -> one.receiver()
                        .capacity()
                        .map(capacity -> switch (capacity) {
                            case HAS_ROOM -> 0;
                            case ASK_FIRST -> 1;
                            case WAITING_LIST, FULL -> 2;
                        })
                        .orElse(1)));
    }
}
