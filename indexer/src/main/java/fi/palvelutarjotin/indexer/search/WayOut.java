package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.indexer.facet.FacetName;
import java.util.Set;

/**
 * Another search that finds something where the one that was asked for finds nothing.
 *
 * <p>Each tells how many listings it finds, never none.
 */
public sealed interface WayOut {

    long count();

    /** Without what was chosen in a facet: the one whose loss finds the most. */
    record WithoutFacet(FacetName facet, long count) implements WayOut {}

    /** Without the time, distance or age that was asked for. */
    record WithoutConditions(long count) implements WayOut {}

    /**
     * In the municipalities beside those that were chosen, too.
     *
     * @param municipalities their codes, the chosen ones among them
     */
    record InNeighbours(Set<String> municipalities, long count) implements WayOut {

        public InNeighbours {
            municipalities = Set.copyOf(municipalities);
        }
    }

    /** What reaches everywhere: over the net or by phone, wherever one lives. */
    record Everywhere(long count) implements WayOut {

        /** Codes of the ways of taking part for which it does not matter where one lives. */
        public static final Set<String> CHANNELS = Set.of("online", "phone");
    }

    /** By the words alone, whatever was chosen. */
    record ByWordsAlone(long count) implements WayOut {}
}
