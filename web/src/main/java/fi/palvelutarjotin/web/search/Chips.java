package fi.palvelutarjotin.web.search;

import fi.palvelutarjotin.indexer.search.Conditions;
import fi.palvelutarjotin.indexer.search.When;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.query.SearchState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What narrows or orders a search, each with the address without it. */
public final class Chips {

    private final Labels labels;
    private final Words words;
    private final ConditionNames names;
    private final SearchState state;
    private final Function<SearchState, String> address;
    private final List<SearchPage.Chip> chips = new ArrayList<>();

    private Chips(Labels labels, Words words, SearchState state, Function<SearchState, String> address) {
        this.labels = labels;
        this.words = words;
        this.state = state;
        this.address = address;
        names = new ConditionNames(labels, words);
    }

    static List<SearchPage.Chip> of(Labels labels, Words words, SearchState state) {
        return of(labels, words, state, without -> Addresses.search(without.language(), without.toPageQuery()));
    }

    /**
     * The same for another page that shows the search.
     *
     * @param address of that page for a search
     */
    public static List<SearchPage.Chip> of(
            Labels labels, Words words, SearchState state, Function<SearchState, String> address) {
        var chips = new Chips(labels, words, state, address);
        chips.addFacets();
        chips.addTimes(state.conditions().when());
        chips.addOthers(state.conditions());
        chips.addOrganisation(state.conditions().organisation());
        return chips.chips;
    }

    private void addFacets() {
        state.chosen()
                .forEach((facet, codes) ->
                        codes.forEach(code -> add(labels.of(facet, code, words), state.without(facet, code))));
    }

    private void addTimes(When when) {
        if (when.span() != null) {
            add(names.of(when.span()), without(when.withSpan(null)));
        }
        if (when.from() != null || when.to() != null) {
            add(names.days(when), without(when.withDates(null, null)));
        }
        var times = new Times(words);
        when.weekdays().forEach(day -> add(times.weekday(day), without(when.withWeekdays(all(when.weekdays(), day)))));
        when.parts().forEach(part -> add(names.of(part), without(when.withParts(all(when.parts(), part)))));
    }

    private void addOthers(Conditions conditions) {
        if (conditions.near() != null) {
            add(names.of(conditions.near()), state.withConditions(conditions.withNear(null)));
        }
        if (conditions.age() != null) {
            add(words.text("condition.age.chip", conditions.age()), state.withConditions(conditions.withAge(null)));
        }
        if (conditions.access() != null) {
            add(names.of(conditions.access()), state.withConditions(conditions.withAccess(null)));
        }
    }

    private void addOrganisation(@Nullable UUID organisation) {
        if (organisation != null) {
            add(
                    labels.organisation(organisation, words),
                    state.withConditions(state.conditions().withOrganisation(null)));
        }
    }

    private SearchState without(When left) {
        return state.withConditions(state.conditions().withWhen(left));
    }

    private static <T> Set<T> all(Set<T> values, T but) {
        return values.stream().filter(value -> !value.equals(but)).collect(Collectors.toSet());
    }

    private void add(String label, SearchState without) {
        chips.add(new SearchPage.Chip(label, address.apply(without)));
    }
}
