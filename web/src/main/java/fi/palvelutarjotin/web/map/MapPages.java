package fi.palvelutarjotin.web.map;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.facet.FacetValue;
import fi.palvelutarjotin.indexer.search.SearchResult;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.query.ParsedSearch;
import fi.palvelutarjotin.web.query.SearchState;
import fi.palvelutarjotin.web.search.Chips;
import fi.palvelutarjotin.web.search.Counts;
import fi.palvelutarjotin.web.search.Unusable;
import jakarta.inject.Singleton;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Turns a search and its result into a map. */
@Singleton
final class MapPages {

    private final Sheets sheets;
    private final ShortNames names;
    private final Labels labels;
    private final WordsOf wordsOf;
    private final Frames frames;
    private final Municipalities municipalities;
    private final MapSettings settings;
    private final PointsViews points;
    private final Map<String, Lettering> letterings = new ConcurrentHashMap<>();

    MapPages(
            Sheets sheets,
            ShortNames names,
            Labels labels,
            WordsOf wordsOf,
            Frames frames,
            Municipalities municipalities,
            MapSettings settings,
            PointsViews points) {
        this.sheets = sheets;
        this.names = names;
        this.labels = labels;
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.municipalities = municipalities;
        this.settings = settings;
        this.points = points;
    }

    MapPage of(ParsedSearch parsed, SearchResult result) {
        var state = parsed.state();
        var words = wordsOf.language(state.language());
        var area = MapArea.of(state, municipalities);
        var heading = area.county()
                .map(code -> labels.of(FacetName.PLACE, code, words))
                .orElseGet(() -> words.text("map.country"));
        var sheet = area.county().map(sheets::county).orElseGet(sheets::country);
        var inOrder = inOrder(sheet, words);
        var counted = counted(inOrder, area, result, state, words);
        return new MapPage(
                frames.of(
                        state.language(),
                        title(state, heading, words),
                        language -> address(state.withLanguage(language)),
                        PointsViews.SCRIPTS),
                heading,
                Counts.results(words, result.total()),
                state.words().isEmpty() ? null : state.words(),
                Unusable.sentences(parsed, words),
                Chips.of(labels, words, state, MapPages::address),
                address(state.withoutChoices()),
                Addresses.search(state.language(), state.toPageQuery()),
                area.county().isEmpty() ? null : address(state.withChosen(FacetName.PLACE, Set.of())),
                counted.values().stream().map(DrawingMaker.Counted::area).toList(),
                sheet.exact() ? settings.source().orElse(null) : null,
                new DrawingMaker(sheet, lettering(area, sheet, inOrder, words), counted)
                        .drawing(words.text("map.label", heading), words),
                points.of(state, area));
    }

    /** The map of a search; which page of the list one was on says nothing here. */
    private static String address(SearchState state) {
        return Addresses.map(state.language(), state.withPage(1).toPageQuery());
    }

    /** What was typed goes into no sentence: braces in it would be taken for places to fill in. */
    private static String title(SearchState state, String heading, Words words) {
        var map = words.text("map.label", heading);
        return state.words().isEmpty() ? map : state.words() + " – " + map;
    }

    /** What the areas are called on the map, by code, in the order of the alphabet. */
    private LinkedHashMap<String, String> inOrder(Sheet sheet, Words words) {
        var alphabet = Collator.getInstance(words.language().locale());
        var inOrder = new LinkedHashMap<String, String>();
        sheet.cells().stream()
                .map(Sheet.Cell::code)
                .sorted(Comparator.comparing((String code) -> names.of(code, words), alphabet))
                .forEach(code -> inOrder.put(code, names.of(code, words)));
        return inOrder;
    }

    private Lettering lettering(MapArea area, Sheet sheet, LinkedHashMap<String, String> inOrder, Words words) {
        var key = area.county().orElse("") + words.language().code();
        return letterings.computeIfAbsent(key, made -> LetteringMaker.of(sheet, inOrder));
    }

    private Map<String, DrawingMaker.Counted> counted(
            LinkedHashMap<String, String> inOrder, MapArea area, SearchResult result, SearchState state, Words words) {
        var counts = area.counts(result).stream().collect(Collectors.toMap(FacetValue::code, FacetValue::count));
        var counted = new LinkedHashMap<String, DrawingMaker.Counted>();
        inOrder.forEach((code, name) -> {
            var count = counts.getOrDefault(code, 0L);
            var written = Numbers.of(count, words);
            counted.put(
                    code,
                    new DrawingMaker.Counted(
                            count,
                            written,
                            new MapPage.Area(
                                    counted.size() + 1,
                                    name,
                                    written,
                                    words.text("map.spoken", name, written),
                                    narrowed(state, code),
                                    state.isChosen(FacetName.PLACE, code))));
        });
        return counted;
    }

    /** A county leads to its own map, a municipality to what was found there. */
    private static String narrowed(SearchState state, String code) {
        var narrowed = state.withChosen(FacetName.PLACE, Set.of(code));
        return code.length() == 2 ? address(narrowed) : Addresses.search(narrowed.language(), narrowed.toPageQuery());
    }
}
