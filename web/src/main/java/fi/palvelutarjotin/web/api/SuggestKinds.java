package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.indexer.suggest.Suggestion.Kind;
import fi.palvelutarjotin.web.query.BadParameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which kinds of suggestions an address asks for. A search's parameter of the same name means the kinds of listings, so
 * that it is taken out before the others are read as a search's.
 *
 * @param kinds all when none is told
 * @param others the other parameters
 */
record SuggestKinds(Set<Kind> kinds, Map<String, List<String>> others, List<BadParameter> problems) {

    private static final String PARAMETER = "kind";

    SuggestKinds {
        kinds = Set.copyOf(kinds);
        others = Map.copyOf(others);
        problems = List.copyOf(problems);
    }

    static SuggestKinds take(Map<String, List<String>> parameters) {
        var others = new HashMap<>(parameters);
        var written = others.remove(PARAMETER);
        var kinds = EnumSet.noneOf(Kind.class);
        var problems = new ArrayList<BadParameter>();
        for (var code : written == null ? List.<String>of() : written) {
            if (!code.isBlank()) {
                Arrays.stream(Kind.values())
                        .filter(kind -> Codes.of(kind).equals(code.strip()))
                        .findFirst()
                        .ifPresentOrElse(kinds::add, () -> problems.add(unknown(code)));
            }
        }
        return new SuggestKinds(kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds, others, problems);
    }

    private static BadParameter unknown(String code) {
        var all = Arrays.stream(Kind.values()).map(Codes::of).collect(Collectors.joining(", "));
        return new BadParameter(PARAMETER, code, "unknown.kind", List.of(code, all));
    }
}
