package fi.palvelutarjotin.indexer.facet;

import java.util.List;

/**
 * One value of a facet.
 *
 * @param code what is put in the address to choose it
 * @param count how many listings would be found if it were chosen alone in its facet, all other facets as they are
 * @param children the finer values under it
 */
public record FacetValue(String code, long count, List<FacetValue> children) {

    public FacetValue {
        children = List.copyOf(children);
    }
}
