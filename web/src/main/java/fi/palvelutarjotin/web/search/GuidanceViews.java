package fi.palvelutarjotin.web.search;

import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.reading.Understood;
import fi.palvelutarjotin.indexer.reading.UnderstoodKind;
import fi.palvelutarjotin.indexer.search.Guidance;
import fi.palvelutarjotin.indexer.search.SearchResult;
import fi.palvelutarjotin.indexer.search.Wording;
import fi.palvelutarjotin.web.guidance.Narrowing;
import fi.palvelutarjotin.web.guidance.ServiceNames;
import fi.palvelutarjotin.web.guidance.UnderstoodNames;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.query.SearchState;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says how the words of a search were understood. */
final class GuidanceViews {

    /** As many as are read at a glance; behind each there is a search of its own. */
    private static final int MOST_SERVICES = 4;

    private final SearchResult result;

    private final UnderstoodNames names;
    private final SearchState state;
    private final Narrowing narrowing;

    GuidanceViews(Labels labels, Words words, SearchState state, SearchResult result, LocalDate today) {
        this.result = result;
        this.state = state;
        names = new UnderstoodNames(labels, words);
        narrowing = new Narrowing(state, today);
    }

    GuidanceView view() {
        var guidance = result.guidance();
        var alike = alike(guidance);
        return new GuidanceView(
                guidance.corrected(),
                guidance.corrected() == null ? null : address(state.asTyped()),
                alike.entrySet().stream()
                        .map(things -> thing(things.getKey(), things.getValue()))
                        .toList(),
                alike.containsKey(UnderstoodKind.NEAR_ME) && !hasPlace(alike.keySet()),
                services(),
                state.wording().equals(Wording.USUAL) ? null : address(state.withWording(Wording.USUAL)));
    }

    private boolean hasPlace(Set<UnderstoodKind> understood) {
        return understood.contains(UnderstoodKind.MUNICIPALITY)
                || understood.contains(UnderstoodKind.COUNTY)
                || !state.chosenIn(FacetName.PLACE).isEmpty()
                || state.conditions().near() != null;
    }

    /** What is of one kind is taken away together, so it is one thing to the reader. */
    private static Map<UnderstoodKind, List<Understood>> alike(Guidance guidance) {
        return guidance.understood().stream()
                .collect(Collectors.groupingBy(Understood::kind, LinkedHashMap::new, Collectors.toList()));
    }

    private GuidanceView.Thing thing(UnderstoodKind kind, List<Understood> alike) {
        var things = alike.stream().map(names::of).distinct().collect(Collectors.joining(", "));
        return new GuidanceView.Thing(
                names.of(kind) + ": " + things,
                address(state.withOnlyWords(kind)),
                narrowed(alike),
                kind == UnderstoodKind.ACCESS);
    }

    /** Nothing cannot be narrowed. */
    private @Nullable String narrowed(List<Understood> alike) {
        return result.total() == 0
                ? null
                : narrowing.to(alike).map(GuidanceViews::address).orElse(null);
    }

    /** What was chosen stays, unless nothing is found with it. The words themselves would lead back to this page. */
    private List<GuidanceView.Service> services() {
        var kept = result.total() > 0 ? state : state.withoutChoices();
        var reader = state.language();
        return ServiceNames.of(result.guidance().needs(), reader, MOST_SERVICES + 1).stream()
                .filter(service -> !service.text().equalsIgnoreCase(state.words()))
                .limit(MOST_SERVICES)
                .map(service -> new GuidanceView.Service(
                        new Shown(service.text(), Shown.otherThan(reader, service.language())),
                        address(kept.withWords(service.text()))))
                .toList();
    }

    private static String address(SearchState state) {
        return Addresses.search(state.language(), state.toPageQuery());
    }
}
