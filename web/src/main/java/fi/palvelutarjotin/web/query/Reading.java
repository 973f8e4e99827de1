package fi.palvelutarjotin.web.query;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.reading.UnderstoodKind;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SortOrder;
import fi.palvelutarjotin.indexer.search.Wording;
import fi.palvelutarjotin.web.query.FacetCodes.FacetParameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One address being read: takes what can be used, and notes what cannot. */
final class Reading {

    private static final int MOST_VALUES = 50;

    private final FacetCodes codes;
    private final Map<String, List<String>> parameters;
    private final List<BadParameter> problems = new ArrayList<>();

    Reading(FacetCodes codes, Map<String, List<String>> parameters) {
        this.codes = codes;
        this.parameters = parameters;
    }

    List<BadParameter> problems() {
        return problems;
    }

    void refuseUnknown() {
        for (var parameter : parameters.entrySet()) {
            var name = parameter.getKey();
            if (Parameter.find(name).isEmpty()) {
                var value = String.join(",", parameter.getValue());
                problems.add(new BadParameter(
                        name,
                        value,
                        "unknown.parameter",
                        List.of(name, NearestName.to(name).code())));
            }
        }
    }

    /** What says nothing without a point to be near to: a program is told, a form that sends all its fields is not. */
    void refuseWithoutPoint() {
        values(Parameter.WITHIN).forEach(written -> note(Parameter.WITHIN, written, "within.alone"));
        values(Parameter.SORT).stream()
                .filter(SortOrder.NEAREST.code()::equals)
                .forEach(written -> note(Parameter.SORT, written, "sort.nearest"));
    }

    String words() {
        var words = TypedText.tidy(one(Parameter.Q).orElse(""));
        if (words.length() > SearchRequest.LONGEST_WORDS) {
            note(Parameter.Q, words, "q.long", SearchRequest.LONGEST_WORDS);
            return "";
        }
        return words;
    }

    Wording wording() {
        var asTyped = known(Parameter.AS_TYPED, false, Reading::flag, Stream.of("true", "false"));
        var kinds = Arrays.stream(UnderstoodKind.values()).map(UnderstoodKind::code);
        return new Wording(asTyped, several(Parameter.ONLY_WORDS, UnderstoodKind::find, kinds));
    }

    private static Optional<Boolean> flag(String written) {
        return switch (written) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    Language language() {
        return known(
                Parameter.LANG,
                Language.FI,
                Language::find,
                Arrays.stream(Language.values()).map(Language::code));
    }

    SortOrder sort() {
        return known(
                Parameter.SORT,
                SortOrder.RELEVANCE,
                SortOrder::find,
                Arrays.stream(SortOrder.values()).map(SortOrder::code));
    }

    /** A whole number from 1 to the largest; what is wrong is told by {@code <key>.number} and {@code <key>.large}. */
    int number(Parameter parameter, int usual, int largest, String key) {
        var written = one(parameter).orElse("");
        if (written.isEmpty()) {
            return usual;
        }
        if (!written.matches("0*[1-9][0-9]*")) {
            note(parameter, written, key + ".number", written, largest);
            return usual;
        }
        var digits = written.replaceFirst("^0+", "");
        if (digits.length() > 9 || Integer.parseInt(digits) > largest) {
            note(parameter, written, key + ".large", written, largest, SearchRequest.DEEPEST_HIT);
            return usual;
        }
        return Integer.parseInt(digits);
    }

    Map<FacetName, Set<String>> chosen() {
        var chosen = new EnumMap<FacetName, Set<String>>(FacetName.class);
        codes.parameters()
                .forEach((parameter, facet) -> chosen.computeIfAbsent(facet.facet(), any -> new TreeSet<>())
                        .addAll(chosen(parameter, facet)));
        return chosen;
    }

    private Set<String> chosen(Parameter parameter, FacetParameter facet) {
        return new TreeSet<>(several(parameter, facet.find(), facet.known().stream()));
    }

    /**
     * The values of a parameter that can be given several times.
     *
     * @param all the codes to choose from, where they are few enough to be told
     */
    <T> Set<T> several(Parameter parameter, Function<String, Optional<T>> find, Stream<String> all) {
        var written = values(parameter);
        if (written.size() > MOST_VALUES) {
            note(parameter, Integer.toString(written.size()), "values.many", parameter.code(), MOST_VALUES);
        }
        var known = all.collect(Collectors.joining(", "));
        var found = new LinkedHashSet<T>();
        for (var code : written.stream().limit(MOST_VALUES).toList()) {
            find.apply(code)
                    .ifPresentOrElse(
                            found::add, () -> note(parameter, code, "unknown." + parameter.code(), code, known));
        }
        return found;
    }

    private <T> T known(Parameter parameter, T usual, Function<String, Optional<T>> find, Stream<String> all) {
        return maybe(parameter, find, all).orElse(usual);
    }

    /** The value of a parameter that can be given once. */
    <T> Optional<T> maybe(Parameter parameter, Function<String, Optional<T>> find, Stream<String> all) {
        var written = one(parameter).orElse("");
        var found = find.apply(written);
        if (found.isEmpty() && !written.isEmpty()) {
            note(parameter, written, "unknown." + parameter.code(), written, all.collect(Collectors.joining(", ")));
        }
        return found;
    }

    Optional<String> one(Parameter parameter) {
        var written = values(parameter);
        if (written.size() > 1) {
            note(parameter, String.join(",", written), "values.one", parameter.code());
        }
        return written.stream().findFirst();
    }

    /** Forms send empty fields too; they say nothing. */
    private List<String> values(Parameter parameter) {
        return parameters.getOrDefault(parameter.code(), List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    void note(Parameter parameter, String value, String key, Object... arguments) {
        problems.add(BadParameter.of(parameter, value, key, arguments));
    }
}
