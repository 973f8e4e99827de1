package fi.palvelutarjotin.web.search;

import fi.palvelutarjotin.web.guidance.UnknownPlace;
import fi.palvelutarjotin.web.layout.Frame;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search page as its template shows it.
 *
 * @param action where the form goes
 * @param words as typed
 * @param count how many were found, in words
 * @param status what was looked for and how many were found, for those who hear the page
 * @param map the same search on a map
 * @param problems what in the address could not be used, in sentences
 * @param unknownPlace the place in words that was not understood; null when there is none
 * @param chips what narrows the search, each with the address without it
 * @param conditions what can be asked beside the facets
 * @param guidance how the words were understood
 * @param nothing where to go on; null when something was found
 * @param clear the search without anything that narrows it
 */
@Introspected
public record SearchPage(
        Frame frame,
        String action,
        String words,
        String count,
        String status,
        String map,
        boolean found,
        boolean anyWord,
        GuidanceView guidance,
        @Nullable NothingView nothing,
        List<String> problems,
        @Nullable UnknownPlace unknownPlace,
        List<Chip> chips,
        String clear,
        List<SortChoice> sorts,
        ConditionsView conditions,
        List<FacetView> facets,
        List<HitView> hits,
        Pages pages) {

    public SearchPage {
        problems = List.copyOf(problems);
        chips = List.copyOf(chips);
        sorts = List.copyOf(sorts);
        facets = List.copyOf(facets);
        hits = List.copyOf(hits);
    }

    /** Something that narrows the search, and the address without it. */
    public record Chip(String label, String without) {}

    /** An order of the hits. */
    public record SortChoice(String code, String label, boolean chosen) {}

    /** The links to the other pages of the result. */
    public record Pages(@Nullable String previous, @Nullable String next, List<PageLink> links) {

        public Pages {
            links = List.copyOf(links);
        }
    }

    /**
     * A link to a page of the result.
     *
     * @param number of the page; 0 for a gap
     */
    public record PageLink(int number, String address, boolean current) {}
}
