package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.place.NeighbouringMunicipalities;
import fi.palvelutarjotin.indexer.facet.FacetName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The ladder out of finding nothing: each step asks a little less than the one before. */
final class WaysOut {

    private final NeighbouringMunicipalities neighbours;
    private final ToLongFunction<SearchRequest> count;

    /**
     * @param count how many listings a search finds
     */
    WaysOut(NeighbouringMunicipalities neighbours, ToLongFunction<SearchRequest> count) {
        this.neighbours = neighbours;
        this.count = count;
    }

    /** The ways out of a search that found nothing, those that find something. */
    List<WayOut> of(SearchRequest request) {
        var ways = new ArrayList<WayOut>();
        dearestFacet(request).ifPresent(ways::add);
        withoutConditions(request).ifPresent(ways::add);
        inNeighbours(request).ifPresent(ways::add);
        everywhere(request).ifPresent(ways::add);
        if (ways.isEmpty() && request.chosen().size() > 1) {
            found(request.withChosen(Map.of()).withConditions(Conditions.none()))
                    .map(WayOut.ByWordsAlone::new)
                    .ifPresent(ways::add);
        }
        return ways;
    }

    private Optional<WayOut> dearestFacet(SearchRequest request) {
        return request.chosen().keySet().stream()
                .flatMap(facet ->
                        found(without(request, facet)).map(number -> new WayOut.WithoutFacet(facet, number)).stream())
                .max(Comparator.comparingLong(WayOut.WithoutFacet::count))
                .map(way -> way);
    }

    private Optional<WayOut> withoutConditions(SearchRequest request) {
        return request.conditions().isNone()
                ? Optional.empty()
                : found(request.withConditions(Conditions.none())).map(WayOut.WithoutConditions::new);
    }

    private Optional<WayOut> inNeighbours(SearchRequest request) {
        var chosen = request.chosenIn(FacetName.PLACE);
        var wider = new TreeSet<>(chosen);
        chosen.stream().filter(WaysOut::isMunicipality).flatMap(this::beside).forEach(wider::add);
        return wider.size() == chosen.size()
                ? Optional.empty()
                : found(with(request, FacetName.PLACE, wider)).map(number -> new WayOut.InNeighbours(wider, number));
    }

    private Stream<String> beside(String municipality) {
        return neighbours.of(municipality).stream()
                .map(near -> near.municipality().code());
    }

    private Optional<WayOut> everywhere(SearchRequest request) {
        if (request.chosenIn(FacetName.PLACE).isEmpty()) {
            return Optional.empty();
        }
        return found(with(without(request, FacetName.PLACE), FacetName.CHANNEL, WayOut.Everywhere.CHANNELS))
                .map(WayOut.Everywhere::new);
    }

    private Optional<Long> found(SearchRequest request) {
        var number = count.applyAsLong(request);
        return number > 0 ? Optional.of(number) : Optional.empty();
    }

    private static SearchRequest without(SearchRequest request, FacetName facet) {
        return with(request, facet, Set.of());
    }

    private static SearchRequest with(SearchRequest request, FacetName facet, Set<String> codes) {
        var chosen = new EnumMap<FacetName, Set<String>>(FacetName.class);
        chosen.putAll(request.chosen());
        chosen.put(facet, codes);
        return request.withChosen(chosen);
    }

    private static boolean isMunicipality(String place) {
        return place.length() == 3;
    }
}
