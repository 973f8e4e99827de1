package fi.palvelutarjotin.indexer.facet;

import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.place.Municipalities;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;

/** Every facet there is. A new one is added here, with a class of its own when its values are not plain codes. */
@Singleton
public final class FacetCatalogue {

    private final PlaceFacet place;
    private final List<Facet> facets;
    private final FacetsConfig config = new FacetsConfig();

    public FacetCatalogue(Themes themes, Municipalities municipalities) {
        place = new PlaceFacet(municipalities);
        facets = List.of(
                new ThemeFacet(themes),
                place,
                new FlatFacet(
                        FacetName.TARGET_GROUP, listing -> listing.content().targetGroups()),
                new FlatFacet(
                        FacetName.KIND,
                        listing -> List.of(listing.content().kind().code())),
                new FlatFacet(
                        FacetName.PRICE,
                        listing -> List.of(listing.content().price().kind().code())),
                new FlatFacet(
                        FacetName.CHANNEL,
                        listing -> listing.content().channels().stream()
                                .map(Channel::code)
                                .toList()),
                new FlatFacet(
                        FacetName.CONTENT_LANGUAGE, listing -> listing.content().languages()));
        facets.forEach(facet -> facet.configure(config));
    }

    public List<Facet> all() {
        return facets;
    }

    public Facet get(FacetName name) {
        return facets.stream().filter(facet -> facet.name() == name).findFirst().orElseThrow();
    }

    public PlaceFacet place() {
        return place;
    }

    /** Tables for the facets of an index, to be kept as long as it is open. */
    public List<FacetTable> tables() {
        return facets.stream().map(FacetTable::new).toList();
    }

    public FacetsConfig config() {
        return config;
    }

    /** Adds what a listing is counted under to its document. */
    public void addTo(Document document, Listing listing) {
        for (var facet : facets) {
            for (var path : facet.paths(listing)) {
                document.add(new SortedSetDocValuesFacetField(facet.dimension(), path));
            }
        }
    }
}
