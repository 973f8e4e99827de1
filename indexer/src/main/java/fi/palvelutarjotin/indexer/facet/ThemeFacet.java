package fi.palvelutarjotin.indexer.facet;

import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.listing.Listing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsConfig;

/** Themes in two levels; a listing under a sub-theme is under its top theme too. */
final class ThemeFacet extends Facet {

    private final Themes themes;

    ThemeFacet(Themes themes) {
        super(FacetName.THEME);
        this.themes = themes;
    }

    @Override
    void configure(FacetsConfig config) {
        config.setIndexFieldName(dimension(), field());
        config.setMultiValued(dimension(), true);
        config.setHierarchical(dimension(), true);
    }

    @Override
    public Collection<String[]> paths(Listing listing) {
        return listing.content().themes().stream().map(this::path).toList();
    }

    @Override
    Stream<String[]> pathsOf(String code) {
        return Stream.<String[]>of(path(code));
    }

    @Override
    public List<FacetValue> count(FacetCounts counts) {
        var tops = new ArrayList<FacetValue>();
        for (var top : counts.children()) {
            tops.add(new FacetValue(top.code(), top.count(), counts.children(top.code())));
        }
        return tops;
    }

    private String[] path(String code) {
        var parent = themes.find(code).map(theme -> theme.parent()).orElse(null);
        return parent == null ? new String[] {code} : new String[] {parent, code};
    }
}
