package fi.palvelutarjotin.web.search;

import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.search.SearchResult;
import fi.palvelutarjotin.indexer.search.WayOut;
import fi.palvelutarjotin.web.guidance.HelpSettings;
import fi.palvelutarjotin.web.guidance.WaySearches;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.PhoneText;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.query.SearchState;
import java.text.Collator;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says where to go on from a search that found nothing: the ways out, and at last the people to call. */
final class NothingViews {

    /** A name or two tell what is meant; a row of twenty hides the number behind it. */
    private static final int MOST_NAMES = 6;

    private final Labels labels;
    private final Words words;
    private final SearchState state;
    private final HelpSettings help;

    NothingViews(Labels labels, Words words, SearchState state, HelpSettings help) {
        this.labels = labels;
        this.words = words;
        this.state = state;
        this.help = help;
    }

    /** Null when something was found. */
    @Nullable
    NothingView of(SearchResult result) {
        if (result.total() > 0) {
            return null;
        }
        var ways = result.guidance().waysOut().stream().map(this::way).toList();
        return new NothingView(
                ways,
                ways.isEmpty() && !state.words().isEmpty(),
                people(),
                help.phone().isPresent());
    }

    private NothingView.Way way(WayOut way) {
        var there = WaySearches.of(state, way);
        return new NothingView.Way(
                text(way) + ": " + Counts.results(words, way.count()),
                Addresses.search(there.language(), there.toPageQuery()));
    }

    private String text(WayOut way) {
        return switch (way) {
            case WayOut.WithoutFacet without -> words.text("search.none.without", chosen(without.facet()));
            case WayOut.WithoutConditions without -> words.text("search.none.without", conditions());
            case WayOut.InNeighbours near -> words.text("search.none.neighbours", neighbours(near));
            case WayOut.Everywhere everywhere -> words.text("search.none.everywhere");
            case WayOut.ByWordsAlone alone -> words.text("search.none.clear");
        };
    }

    private String chosen(FacetName facet) {
        var names = state.chosenIn(facet).stream()
                .map(code -> labels.of(facet, code, words))
                .toList();
        return words.text("facet." + facet.code()) + ": " + few(names);
    }

    /** What the conditions are called as chips, but for the one that only orders and so hides nothing. */
    private String conditions() {
        var asked = state.conditions().withAccess(null);
        var alone = SearchState.start(state.language()).withConditions(asked);
        return few(Chips.of(labels, words, alone).stream()
                .map(SearchPage.Chip::label)
                .toList());
    }

    private String neighbours(WayOut.InNeighbours near) {
        var names = new TreeSet<String>(Collator.getInstance(words.language().locale()));
        near.municipalities().stream()
                .filter(code -> !state.isChosen(FacetName.PLACE, code))
                .map(code -> labels.municipality(code, words))
                .forEach(names::add);
        return few(names);
    }

    private static String few(Collection<String> names) {
        return names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                + (names.size() > MOST_NAMES ? " …" : "");
    }

    private List<NothingView.Person> people() {
        var linkWorker = words.text("search.none.linkWorker");
        return Stream.concat(
                        person(help.name().orElseGet(() -> words.text("search.none.county")), help.phone()),
                        person(
                                help.linkWorkerName()
                                        .map(name -> linkWorker + " " + name)
                                        .orElse(linkWorker),
                                help.linkWorkerPhone()))
                .toList();
    }

    private static Stream<NothingView.Person> person(String name, Optional<String> phone) {
        return phone
                .map(number ->
                        new NothingView.Person(name, PhoneText.grouped(number), "tel:" + PhoneText.dialled(number)))
                .stream();
    }
}
