package fi.palvelutarjotin.web.map;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.facet.FacetValue;
import fi.palvelutarjotin.indexer.search.SearchResult;
import fi.palvelutarjotin.web.query.SearchState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Of which area a search has its map: of the county in which all the places chosen lie, else of the country.
 *
 * @param county code; empty for the country
 */
record MapArea(Optional<String> county) {

    static MapArea of(SearchState state, Municipalities municipalities) {
        var counties = state.chosenIn(FacetName.PLACE).stream()
                .map(code -> code.length() == 2
                        ? code
                        : municipalities.find(code).map(Municipality::county).orElseThrow())
                .collect(Collectors.toSet());
        return new MapArea(counties.size() == 1 ? counties.stream().findFirst() : Optional.empty());
    }

    /** How many of the result each municipality has, or each county; what has none is left out. */
    List<FacetValue> counts(SearchResult result) {
        var counties = result.valuesOf(FacetName.PLACE);
        return county.map(code -> counties.stream()
                        .filter(value -> value.code().equals(code))
                        .flatMap(value -> value.children().stream())
                        .toList())
                .orElse(counties);
    }
}
