package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.place.AreaServed.Reach;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.indexer.facet.FacetName;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facets' meaning written out over a plain list: slow, and plainly right. */
public final class BruteForce {

    /** Worked out once for each listing: it is asked thousands of times. */
    private static final Map<Listing, Set<String>> PLACES = new IdentityHashMap<>();

    private final Municipalities municipalities = new Municipalities();
    private final Themes themes = new Themes();
    private final List<Listing> listings;
    private final BruteConditions conditions;

    public BruteForce(List<Listing> listings, LocalDateTime now) {
        var today = now.toLocalDate();
        conditions = new BruteConditions(municipalities, now);
        this.listings = listings.stream()
                .filter(listing -> listing.content()
                        .schedule()
                        .lastDay()
                        .map(day -> !day.isBefore(today))
                        .orElse(true))
                .toList();
    }

    /** The same over those listings that meet conditions. */
    private BruteForce(List<Listing> listings, BruteConditions conditions) {
        this.listings = listings;
        this.conditions = conditions;
    }

    BruteForce under(Conditions asked) {
        return new BruteForce(
                listings.stream()
                        .filter(listing -> conditions.hold(listing.content(), asked, () -> places(listing)))
                        .toList(),
                conditions);
    }

    public List<Listing> matching(Map<FacetName, Set<String>> chosen) {
        return listings.stream()
                .filter(listing -> chosen.entrySet().stream()
                        .allMatch(facet -> facet.getValue().isEmpty()
                                || facet.getValue().stream().anyMatch(codesOf(listing, facet.getKey())::contains)))
                .toList();
    }

    /** How many would be found for each code if it were chosen alone in the facet. */
    Map<String, Long> counts(FacetName facet, Map<FacetName, Set<String>> chosen) {
        var others = new HashMap<>(chosen);
        others.remove(facet);
        var counts = new HashMap<String, Long>();
        for (var listing : matching(others)) {
            codesOf(listing, facet).forEach(code -> counts.merge(code, 1L, Long::sum));
        }
        return counts;
    }

    private Collection<String> codesOf(Listing listing, FacetName facet) {
        var content = listing.content();
        return switch (facet) {
            case THEME -> withParents(content.themes());
            case PLACE -> places(listing);
            case TARGET_GROUP -> content.targetGroups();
            case KIND -> Set.of(content.kind().code());
            case PRICE -> Set.of(content.price().kind().code());
            case CHANNEL -> content.channels().stream().map(Channel::code).toList();
            case CONTENT_LANGUAGE -> content.languages();
        };
    }

    private Set<String> withParents(Set<String> codes) {
        var all = new HashSet<>(codes);
        codes.forEach(code -> {
            var parent = themes.find(code).orElseThrow().parent();
            if (parent != null) {
                all.add(parent);
            }
        });
        return all;
    }

    private boolean isEverywhere(Listing listing) {
        var area = listing.content().area();
        var online = listing.content().channels().contains(Channel.ONLINE);
        var organisation = listing.organisation();
        var authority = organisation != null
                && Set.of(OrganisationKind.MUNICIPALITY, OrganisationKind.COUNTY)
                        .contains(organisation.content().kind());
        return area.reach() == Reach.NATIONWIDE
                || online && area.reach() == Reach.UNKNOWN
                || online && area.reach() == Reach.LIMITED && !authority;
    }

    /** Codes of the municipalities and counties in which it is, or which it reaches. */
    public Set<String> places(Listing listing) {
        return PLACES.computeIfAbsent(listing, this::workedOutPlaces);
    }

    private Set<String> workedOutPlaces(Listing listing) {
        var area = listing.content().area();
        var everywhere = isEverywhere(listing);
        var codes = new HashSet<String>();
        for (var municipality : municipalities.all()) {
            var aland = municipality.county().equals("91");
            if (everywhere
                    || area.reach() == Reach.NATIONWIDE_EXCEPT_ALAND && !aland
                    || conditions.isAtHomeIn(listing.content(), municipality)) {
                codes.add(municipality.code());
                codes.add(municipality.county());
            }
        }
        return codes;
    }
}
