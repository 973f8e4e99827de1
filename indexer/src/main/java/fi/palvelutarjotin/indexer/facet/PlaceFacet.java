package fi.palvelutarjotin.indexer.facet;

import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.place.AreaServed.Reach;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.search.Query;

/**
 * Municipalities, grouped by wellbeing services county. Two-digit codes are counties, three-digit ones municipalities.
 *
 * <p>What reaches everywhere – nationwide or online – is found for every municipality. It is indexed once, under a path
 * of its own, and its count is added to each municipality's when counting: three hundred copies would say the same.
 */
public final class PlaceFacet extends Facet {

    private static final String EVERYWHERE = "everywhere";
    private static final String EVERYWHERE_BUT_ALAND = "everywhere-but-aland";
    private static final String ALAND = "91";

    private final Municipalities municipalities;

    public PlaceFacet(Municipalities municipalities) {
        super(FacetName.PLACE);
        this.municipalities = municipalities;
    }

    @Override
    void configure(FacetsConfig config) {
        config.setIndexFieldName(dimension(), field());
        config.setMultiValued(dimension(), true);
        config.setHierarchical(dimension(), true);
    }

    @Override
    public Collection<String[]> paths(Listing listing) {
        if (reachesEverywhere(listing)) {
            return List.<String[]>of(new String[] {EVERYWHERE});
        }
        var local = localMunicipalities(listing).stream().map(this::path).toList();
        if (listing.content().area().reach() != Reach.NATIONWIDE_EXCEPT_ALAND) {
            return local;
        }
        var mainland = Stream.<String[]>of(new String[] {EVERYWHERE_BUT_ALAND});
        return Stream.concat(mainland, local.stream().filter(path -> path[0].equals(ALAND)))
                .toList();
    }

    /**
     * Whether a listing is for people anywhere in the country: nationwide, or held online. A municipality's or county's
     * own online service is for its residents only (hyvinvointialuelaki 611/2021 and kuntalaki 410/2015 bind their tasks
     * to their area), so there the area told decides.
     */
    public static boolean reachesEverywhere(Listing listing) {
        var reach = listing.content().area().reach();
        if (reach == Reach.NATIONWIDE) {
            return true;
        }
        return reach != Reach.NATIONWIDE_EXCEPT_ALAND
                && listing.content().channels().contains(Channel.ONLINE)
                && !(reach == Reach.LIMITED && isPublicAuthority(listing));
    }

    private static boolean isPublicAuthority(Listing listing) {
        var organisation = listing.organisation();
        return organisation != null
                && (organisation.content().kind() == OrganisationKind.MUNICIPALITY
                        || organisation.content().kind() == OrganisationKind.COUNTY);
    }

    /** The municipalities in which, or for whose residents, a listing is: those named, those of counties, those of places. */
    public Set<String> localMunicipalities(Listing listing) {
        var area = listing.content().area();
        var codes = new TreeSet<>(area.municipalities());
        for (var county : area.counties()) {
            municipalities.inCounty(county).stream().map(Municipality::code).forEach(codes::add);
        }
        if (codes.isEmpty()) {
            listing.content().places().stream()
                    .map(place -> place.municipality())
                    .filter(code -> code != null)
                    .forEach(codes::add);
        }
        return codes;
    }

    @Override
    Stream<String[]> pathsOf(String code) {
        var own = code.length() == 2 ? new String[] {code} : path(code);
        return Stream.concat(Stream.<String[]>of(own), everywhere(own[0]));
    }

    /** Finds what reaches a municipality because it reaches everywhere. */
    public Query everywhereFor(String municipality) {
        return having(everywhere(path(municipality)[0]));
    }

    private static Stream<String[]> everywhere(String county) {
        var everywhere = Stream.<String[]>of(new String[] {EVERYWHERE});
        return county.equals(ALAND)
                ? everywhere
                : Stream.concat(everywhere, Stream.<String[]>of(new String[] {EVERYWHERE_BUT_ALAND}));
    }

    @Override
    public List<FacetValue> count(FacetCounts counts) {
        var tops = counts.children().stream().collect(Collectors.toMap(FacetValue::code, FacetValue::count));
        var everywhere = tops.getOrDefault(EVERYWHERE, 0L);
        var mainland = tops.getOrDefault(EVERYWHERE_BUT_ALAND, 0L);
        var counties = new ArrayList<FacetValue>();
        for (var county : municipalities.counties()) {
            var more = everywhere + (county.code().equals(ALAND) ? 0 : mainland);
            var count = tops.getOrDefault(county.code(), 0L) + more;
            if (count > 0) {
                counties.add(new FacetValue(county.code(), count, municipalitiesOf(counts, county.code(), more)));
            }
        }
        return counties;
    }

    private List<FacetValue> municipalitiesOf(FacetCounts counts, String county, long more) {
        Map<String, Long> local = new HashMap<>();
        counts.children(county).forEach(value -> local.put(value.code(), value.count()));
        return municipalities.inCounty(county).stream()
                .map(municipality -> new FacetValue(
                        municipality.code(), local.getOrDefault(municipality.code(), 0L) + more, List.of()))
                .filter(value -> value.count() > 0)
                .toList();
    }

    private String[] path(String code) {
        return municipalities
                .find(code)
                .map(municipality -> new String[] {municipality.county(), municipality.code()})
                .orElse(new String[] {"unknown", code});
    }
}
