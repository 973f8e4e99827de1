package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.query.BadParameter;
import fi.palvelutarjotin.web.query.Parameter;
import fi.palvelutarjotin.web.query.ParsedSearch.Invalid;
import fi.palvelutarjotin.web.query.SearchStateParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads addresses that take a few of the parameters of a search, which mean the same there; the others are refused.
 *
 * @param words as typed, tidied
 * @param size how many are asked for
 * @param problems what cannot be used; when there are any, the rest means nothing
 */
record FewParameters(Language language, String words, int size, List<BadParameter> problems) {

    FewParameters {
        problems = List.copyOf(problems);
    }

    /**
     * What an address takes.
     *
     * @param usual size when none is told
     * @param most the largest size
     * @param longest words, in characters
     */
    record Taken(Set<Parameter> parameters, int usual, int most, int longest) {}

    static FewParameters read(SearchStateParser parser, Map<String, List<String>> parameters, Taken taken) {
        var problems = new ArrayList<BadParameter>();
        var forSearch = new HashMap<>(parameters);
        forSearch.remove(Parameter.SIZE.code());
        for (var parameter : Parameter.values()) {
            if (!taken.parameters.contains(parameter) && parameters.containsKey(parameter.code())) {
                forSearch.remove(parameter.code());
                problems.add(bad(
                        parameter,
                        String.join(",", parameters.getOrDefault(parameter.code(), List.of())),
                        "unknown.parameter",
                        parameter.code(),
                        Parameter.LANG.code()));
            }
        }
        var parsed = parser.parseForProgram(forSearch);
        if (parsed instanceof Invalid invalid) {
            problems.addAll(invalid.problems());
        }
        var words = parsed.state().words();
        if (words.length() > taken.longest) {
            problems.add(bad(Parameter.Q, words, "q.long", Integer.toString(taken.longest)));
        }
        var size = taken.parameters.contains(Parameter.SIZE) ? size(parameters, taken, problems) : taken.usual;
        return new FewParameters(parsed.state().language(), words, size, problems);
    }

    private static int size(Map<String, List<String>> parameters, Taken taken, List<BadParameter> problems) {
        var written = parameters.getOrDefault(Parameter.SIZE.code(), List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (written.size() > 1) {
            problems.add(bad(Parameter.SIZE, String.join(",", written), "values.one", Parameter.SIZE.code()));
        }
        if (written.isEmpty()) {
            return taken.usual;
        }
        var digits = written.getFirst().replaceFirst("^0+", "");
        if (digits.matches("[0-9]{1,4}") && Integer.parseInt(digits) <= taken.most) {
            return Integer.parseInt(digits);
        }
        problems.add(bad(
                Parameter.SIZE, written.getFirst(), "count.number", written.getFirst(), Integer.toString(taken.most)));
        return taken.usual;
    }

    private static BadParameter bad(Parameter parameter, String value, String key, String... arguments) {
        return new BadParameter(parameter.code(), value, key, List.of(arguments));
    }
}
