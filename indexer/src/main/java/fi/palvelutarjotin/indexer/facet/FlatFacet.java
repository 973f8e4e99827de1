package fi.palvelutarjotin.indexer.facet;

import fi.palvelutarjotin.catalog.listing.Listing;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsConfig;

/** A facet of plain codes, of which a listing has none, one or several. */
final class FlatFacet extends Facet {

    private final Function<Listing, Collection<String>> codes;

    FlatFacet(FacetName name, Function<Listing, Collection<String>> codes) {
        super(name);
        this.codes = codes;
    }

    @Override
    void configure(FacetsConfig config) {
        config.setIndexFieldName(dimension(), field());
        config.setMultiValued(dimension(), true);
    }

    @Override
    public Collection<String[]> paths(Listing listing) {
        return codes.apply(listing).stream().map(code -> new String[] {code}).toList();
    }

    @Override
    Stream<String[]> pathsOf(String code) {
        return Stream.<String[]>of(new String[] {code});
    }

    @Override
    public List<FacetValue> count(FacetCounts counts) {
        return counts.children();
    }
}
