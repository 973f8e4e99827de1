package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.facet.FacetValue;
import fi.palvelutarjotin.indexer.facet.FoundInSegment;
import fi.palvelutarjotin.indexer.index.IndexView;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is found in all and in each facet: a chosen facet over what would be found without it, the others over what
 * is found. Lucene collects the documents of all in one pass; {@code FacetTable} counts them.
 */
final class FacetCounting extends DrillSideways {

    private final IndexView view;
    private final Map<FacetName, List<FacetValue>> values = new EnumMap<>(FacetName.class);

    private FacetCounting(IndexView view, FacetCatalogue facets) {
        super(view.searcher(), facets.config(), (SortedSetDocValuesReaderState) null);
        this.view = view;
    }

    /**
     * How many are found.
     *
     * @param total in all, exactly
     */
    record Counted(long total, Map<FacetName, List<FacetValue>> facets) {}

    static Counted count(IndexView view, FacetCatalogue facets, DrillDownQuery query) throws IOException {
        var counting = new FacetCounting(view, facets);
        var slices = view.searcher().getSlices();
        var total = counting.search(query, new TotalHitCountCollectorManager(slices)).collectorResult;
        return new Counted(total, counting.values);
    }

    @Override
    protected @Nullable Facets buildFacetsResult(
            FacetsCollector found, FacetsCollector @Nullable [] without, String @Nullable [] chosen)
            throws IOException {
        var foundInAll = FoundInSegment.in(found);
        for (var table : view.facetTables()) {
            var facet = table.facet();
            var at = chosen == null ? -1 : List.of(chosen).indexOf(facet.dimension());
            var counted = at < 0 || without == null ? foundInAll : FoundInSegment.in(without[at]);
            values.put(facet.name(), table.count(counted));
        }
        return null;
    }
}
