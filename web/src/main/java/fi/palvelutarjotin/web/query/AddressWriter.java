package fi.palvelutarjotin.web.query;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.reading.UnderstoodKind;
import fi.palvelutarjotin.indexer.search.SortOrder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes a state as the one address that it has: what is usual left out, names and values in order. */
final class AddressWriter {

    private AddressWriter() {}

    static String write(SearchState state, boolean withLanguage) {
        var values = new EnumMap<Parameter, Set<String>>(Parameter.class);
        state.chosen()
                .forEach((facet, codes) -> codes.forEach(
                        code -> values.computeIfAbsent(Parameter.of(facet, code), parameter -> new TreeSet<>())
                                .add(code)));
        values.putAll(ConditionWriter.write(state.conditions()));
        if (!state.words().isEmpty()) {
            values.put(Parameter.Q, Set.of(state.words()));
        }
        if (state.wording().asTyped()) {
            values.put(Parameter.AS_TYPED, Set.of("true"));
        }
        if (!state.wording().onlyWords().isEmpty()) {
            values.put(
                    Parameter.ONLY_WORDS,
                    state.wording().onlyWords().stream()
                            .map(UnderstoodKind::code)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        if (withLanguage && state.language() != Language.FI) {
            values.put(Parameter.LANG, Set.of(state.language().code()));
        }
        if (state.sort() != SortOrder.RELEVANCE) {
            values.put(Parameter.SORT, Set.of(state.sort().code()));
        }
        if (state.page() != 1) {
            values.put(Parameter.PAGE, Set.of(Integer.toString(state.page())));
        }
        if (state.size() != SearchState.USUAL_SIZE) {
            values.put(Parameter.SIZE, Set.of(Integer.toString(state.size())));
        }
        return write(values);
    }

    private static String write(Map<Parameter, Set<String>> values) {
        return values.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().map(value -> entry.getKey().code() + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
