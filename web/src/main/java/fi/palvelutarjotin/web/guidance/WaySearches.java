package fi.palvelutarjotin.web.guidance;

import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.search.Conditions;
import fi.palvelutarjotin.indexer.search.WayOut;
import fi.palvelutarjotin.web.query.SearchState;
import java.util.Set;

/** The searches to which the ways out of finding nothing lead. */
public final class WaySearches {

    private WaySearches() {}

    /** The search that finds what a way out promises, from its first page. */
    public static SearchState of(SearchState state, WayOut way) {
        return switch (way) {
            case WayOut.WithoutFacet without -> state.withChosen(without.facet(), Set.of());
            case WayOut.WithoutConditions without -> state.withConditions(onlyOrdering(state.conditions()));
            case WayOut.InNeighbours near -> state.withChosen(FacetName.PLACE, near.municipalities());
            case WayOut.Everywhere everywhere ->
                state.withChosen(FacetName.PLACE, Set.of()).withChosen(FacetName.CHANNEL, WayOut.Everywhere.CHANNELS);
            case WayOut.ByWordsAlone words -> state.withoutChoices();
        };
    }

    /** What only orders hides nothing, so whoever asked for it keeps it. */
    private static Conditions onlyOrdering(Conditions conditions) {
        return Conditions.none().withAccess(conditions.access());
    }
}
