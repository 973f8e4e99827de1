package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.indexer.reading.Understood;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said beside the hits: how the words were understood, and where to look when nothing was found.
 *
 * @param corrected the words with their typing errors mended, as they were searched for; null when nothing was mended
 * @param understood places, groups, times and the like that were read out of the words
 * @param needs those that were spoken of, whose services are shown too
 * @param waysOut ways out of finding nothing, the nearest to what was asked first; none when something was found
 */
public record Guidance(
        @Nullable String corrected, List<Understood> understood, List<Need> needs, List<WayOut> waysOut) {

    public Guidance {
        understood = List.copyOf(understood);
        needs = List.copyOf(needs);
        waysOut = List.copyOf(waysOut);
    }

    Guidance withWaysOut(List<WayOut> ways) {
        return new Guidance(corrected, understood, needs, ways);
    }
}
