package fi.palvelutarjotin.web.fit;

import fi.palvelutarjotin.catalog.text.IdentityNumbers;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.fit.FitTime;
import fi.palvelutarjotin.web.query.BadParameter;
import fi.palvelutarjotin.web.query.Parameter;
import fi.palvelutarjotin.web.query.ParsedSearch;
import fi.palvelutarjotin.web.query.PlaceField;
import fi.palvelutarjotin.web.query.SearchState;
import fi.palvelutarjotin.web.query.SearchStateParser;
import fi.palvelutarjotin.web.query.Where;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what an address says of a need. What a search knows too is read as a search reads it. */
@Singleton
public final class FitParser {

    private static final Set<Parameter> COMMON = Set.of(
            Parameter.Q,
            Parameter.THEME,
            Parameter.AGE,
            Parameter.TARGET_GROUP,
            Parameter.CONTENT_LANGUAGE,
            Parameter.PAGE);
    private static final Set<Parameter> FOR_PROGRAMS =
            Set.of(Parameter.LANG, Parameter.MUNICIPALITY, Parameter.COUNTY, Parameter.SIZE);
    private static final Set<String> OWN =
            Set.of(FitParameter.ACCESSIBILITY, FitParameter.TIME, FitParameter.FREE, FitParameter.FROM_HOME);

    private final SearchStateParser parser;
    private final PlaceField places;

    FitParser(SearchStateParser parser, PlaceField places) {
        this.parser = parser;
        this.places = places;
    }

    /**
     * What was read.
     *
     * @param state as much of the address as can be used
     * @param where what was understood of the place as written; nowhere for programs, which tell codes
     * @param search the same as a search reads it, with all that cannot be used
     * @param problems what cannot be used
     */
    public record Parsed(FitState state, Where where, ParsedSearch search, List<BadParameter> problems) {

        public Parsed {
            problems = List.copyOf(problems);
        }
    }

    /** The names of parameters in which somebody's personal identity code seems to stand. */
    public static Set<String> naming(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue().stream().anyMatch(IdentityNumbers::areIn)
                        || IdentityNumbers.areIn(parameter.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Reads the address of a page: the path tells the language, the place is written in words. */
    Parsed parseForPage(Map<String, List<String>> parameters, Language reader) {
        var parsed = parser.parseForPage(only(parameters, COMMON), reader);
        var where = places.read(parameters, reader);
        var written = where instanceof Where.Anywhere
                ? ""
                : parameters
                        .getOrDefault(FitParameter.WHERE, List.of(""))
                        .getFirst()
                        .strip();
        return read(
                parameters,
                parsed,
                where,
                written.substring(0, Math.min(written.length(), PlaceField.LONGEST)),
                where instanceof Where.In in ? in.codes() : Set.of());
    }

    /** Reads the address of a program: places are codes, and a parameter that is not known is an error. */
    public Parsed parseForProgram(Map<String, List<String>> parameters) {
        var known = new HashMap<>(parameters);
        known.keySet().removeAll(OWN);
        var alien = new ArrayList<BadParameter>();
        for (var parameter : Parameter.values()) {
            var given = parameters.get(parameter.code());
            if (given != null && !isTaken(parameter)) {
                known.remove(parameter.code());
                alien.add(bad(parameter.code(), String.join(",", given), "unknown.parameter", FitParameter.WORDS));
            }
        }
        var parsed = parser.parseForProgram(known);
        var read = read(
                parameters, parsed, new Where.Anywhere(), "", parsed.state().chosenIn(FacetName.PLACE));
        alien.addAll(read.problems());
        return new Parsed(read.state(), read.where(), read.search(), alien);
    }

    private static boolean isTaken(Parameter parameter) {
        return COMMON.contains(parameter) || FOR_PROGRAMS.contains(parameter) || OWN.contains(parameter.code());
    }

    private static Map<String, List<String>> only(Map<String, List<String>> parameters, Set<Parameter> kept) {
        var some = new HashMap<String, List<String>>();
        kept.forEach(parameter -> {
            var given = parameters.get(parameter.code());
            if (given != null) {
                some.put(parameter.code(), given);
            }
        });
        return some;
    }

    private static Parsed read(
            Map<String, List<String>> parameters,
            ParsedSearch parsed,
            Where where,
            String written,
            Set<String> places) {
        var problems = new ArrayList<BadParameter>();
        if (parsed instanceof ParsedSearch.Invalid invalid) {
            problems.addAll(invalid.problems());
        }
        var search = parsed.state();
        var state = new FitState(
                search.language(),
                search.words(),
                one(search, FacetName.THEME, FitParameter.THEME, problems),
                search.conditions().age(),
                written,
                places,
                several(parameters, FitParameter.TIME, FitTime::find, codes(FitTime.values(), FitTime::code), problems),
                isTicked(parameters, FitParameter.FREE, problems),
                several(
                        parameters,
                        FitParameter.ACCESSIBILITY,
                        AccessProfile::find,
                        codes(AccessProfile.values(), AccessProfile::code),
                        problems),
                one(search, FacetName.CONTENT_LANGUAGE, FitParameter.LANGUAGE, problems),
                isTicked(parameters, FitParameter.FROM_HOME, problems),
                one(search, FacetName.TARGET_GROUP, FitParameter.GROUP, problems),
                search.page(),
                search.size());
        return new Parsed(
                state, where, problems.isEmpty() ? parsed : new ParsedSearch.Invalid(problems, search), problems);
    }

    private static @Nullable String one(
            SearchState search, FacetName facet, String parameter, List<BadParameter> problems) {
        var chosen = search.chosenIn(facet);
        if (chosen.size() > 1) {
            problems.add(bad(parameter, String.join(",", chosen), "values.one"));
        }
        return chosen.stream().findFirst().orElse(null);
    }

    private static <T> Set<T> several(
            Map<String, List<String>> parameters,
            String parameter,
            Function<String, Optional<T>> find,
            String known,
            List<BadParameter> problems) {
        var found = new LinkedHashSet<T>();
        for (var value : values(parameters, parameter)) {
            find.apply(value)
                    .ifPresentOrElse(
                            found::add,
                            () -> problems.add(
                                    new BadParameter(parameter, value, "unknown." + parameter, List.of(value, known))));
        }
        return found;
    }

    private static boolean isTicked(
            Map<String, List<String>> parameters, String parameter, List<BadParameter> problems) {
        var given = values(parameters, parameter);
        given.stream()
                .filter(value -> !value.equals(FitParameter.YES) && !value.equals("false"))
                .forEach(value -> problems.add(bad(parameter, value, "unknown.flag", value)));
        return given.contains(FitParameter.YES);
    }

    /** Forms send empty fields too; they say nothing. More than a few are noise. */
    private static List<String> values(Map<String, List<String>> parameters, String parameter) {
        return parameters.getOrDefault(parameter, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .limit(10)
                .toList();
    }

    private static <T> String codes(T[] all, Function<T, String> code) {
        return Arrays.stream(all).map(code).collect(Collectors.joining(", "));
    }

    private static BadParameter bad(String parameter, String value, String key, String... more) {
        var arguments = new ArrayList<String>(List.of(parameter));
        arguments.addAll(List.of(more));
        return new BadParameter(parameter, value, key, arguments);
    }
}
