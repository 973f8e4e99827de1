package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.facet.FacetValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total how many listings in all, exactly
 * @param anyWord whether so few listings surely have enough of the words that those with any of them were taken too
 * @param hits those of the page asked for, in order
 * @param guidance what is said beside the hits
 * @param facets the values of every facet with how many listings choosing them would find
 */
public record SearchResult(
        long total, boolean anyWord, List<SearchHit> hits, Map<FacetName, List<FacetValue>> facets, Guidance guidance) {

    public SearchResult {
        hits = List.copyOf(hits);
        facets = facets.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(facets));
    }

    SearchResult withWaysOut(List<WayOut> ways) {
        return new SearchResult(total, anyWord, hits, facets, guidance.withWaysOut(ways));
    }

    /** The values of one facet. */
    public List<FacetValue> valuesOf(FacetName facet) {
        return facets.getOrDefault(facet, List.of());
    }
}
