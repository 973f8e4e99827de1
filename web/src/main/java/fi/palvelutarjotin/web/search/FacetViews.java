package fi.palvelutarjotin.web.search;

import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.facet.FacetValue;
import fi.palvelutarjotin.indexer.search.SearchResult;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.query.Parameter;
import fi.palvelutarjotin.web.query.SearchState;
import java.text.Collator;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** Makes the facets of a page: every value with its name and count, what is chosen always among those shown. */
final class FacetViews {

    private static final List<FacetName> ORDER = List.of(
            FacetName.PLACE,
            FacetName.THEME,
            FacetName.TARGET_GROUP,
            FacetName.KIND,
            FacetName.PRICE,
            FacetName.CHANNEL,
            FacetName.CONTENT_LANGUAGE);
    private static final Set<FacetName> CHIEF = Set.of(FacetName.PLACE, FacetName.THEME, FacetName.TARGET_GROUP);
    private static final int SHOWN_AT_ONCE = 8;
    /** What is nationwide makes every county have some; the few with most are those that the reader means. */
    private static final int PLACES_SHOWN_AT_ONCE = 3;

    private final Labels labels;
    private final Words words;
    private final SearchState state;
    private final NumberFormat numbers;
    private final Collator collator;

    FacetViews(Labels labels, Words words, SearchState state) {
        this.labels = labels;
        this.words = words;
        this.state = state;
        numbers = NumberFormat.getIntegerInstance(words.language().locale());
        collator = Collator.getInstance(words.language().locale());
    }

    List<FacetView> of(SearchResult result) {
        return ORDER.stream()
                .map(facet -> facet(facet, result.valuesOf(facet)))
                .filter(facet -> !facet.first().isEmpty())
                .toList();
    }

    private FacetView facet(FacetName facet, List<FacetValue> counted) {
        var values = values(facet, withChosen(facet, counted));
        var split = Math.min(facet == FacetName.PLACE ? PLACES_SHOWN_AT_ONCE : SHOWN_AT_ONCE, values.size());
        var first = new ArrayList<>(values.subList(0, split));
        var more = new ArrayList<FacetView.Value>();
        for (var value : values.subList(split, values.size())) {
            (value.chosen() || value.unfolded() ? first : more).add(value);
        }
        var open = CHIEF.contains(facet) || !state.chosenIn(facet).isEmpty();
        return new FacetView(facet.code(), words.text("facet." + facet.code()), first, more, open);
    }

    /** A chosen value that would find nothing is still there to be taken off. */
    private List<FacetValue> withChosen(FacetName facet, List<FacetValue> counted) {
        var all = new ArrayList<>(counted);
        for (var code : state.chosenIn(facet)) {
            if (counted.stream().noneMatch(value -> has(value, code))) {
                all.add(new FacetValue(code, 0, List.of()));
            }
        }
        return all;
    }

    private static boolean has(FacetValue value, String code) {
        return value.code().equals(code) || value.children().stream().anyMatch(child -> has(child, code));
    }

    private List<FacetView.Value> values(FacetName facet, List<FacetValue> counted) {
        return counted.stream()
                .map(value -> value(facet, value))
                .sorted(order(facet, counted))
                .toList();
    }

    /** A municipality is looked for by name; of everything else, what there is most of comes first. */
    private Comparator<FacetView.Value> order(FacetName facet, List<FacetValue> counted) {
        Comparator<FacetView.Value> byName = Comparator.comparing(FacetView.Value::label, collator);
        if (facet == FacetName.PLACE
                && counted.stream().allMatch(value -> value.code().length() == 3)) {
            return byName;
        }
        var counts = new HashMap<String, Long>();
        counted.forEach(value -> counts.put(value.code(), value.count()));
        return Comparator.comparing((FacetView.Value value) -> -counts.getOrDefault(value.code(), 0L))
                .thenComparing(byName);
    }

    private FacetView.Value value(FacetName facet, FacetValue value) {
        var children = values(facet, value.children());
        var chosenBelow = children.stream().anyMatch(child -> child.chosen() || child.unfolded());
        var parameter = Parameter.of(facet, value.code()).code();
        return new FacetView.Value(
                parameter,
                parameter + "-" + value.code().replace('.', '-'),
                value.code(),
                labels.of(facet, value.code(), words),
                numbers.format(value.count()),
                state.isChosen(facet, value.code()),
                chosenBelow || (!children.isEmpty() && state.isChosen(facet, value.code())),
                children);
    }
}
