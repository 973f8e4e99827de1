package fi.palvelutarjotin.web.search;

import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.query.BadParameter;
import fi.palvelutarjotin.web.query.Parameter;
import fi.palvelutarjotin.web.query.ParsedSearch;
import java.util.List;

/** Tells what in the address of a search could not be used. */
public final class Unusable {

    private Unusable() {}

    /** A sentence for each thing, none twice. */
    public static List<String> sentences(ParsedSearch parsed, Words words) {
        return switch (parsed) {
            case ParsedSearch.Valid valid -> List.of();
            case ParsedSearch.Invalid invalid ->
                invalid.problems().stream()
                        .map(problem -> sentence(problem, words))
                        .distinct()
                        .toList();
        };
    }

    private static String sentence(BadParameter problem, Words words) {
        return switch (Parameter.find(problem.name()).orElse(null)) {
            case Q -> words.text("error.badWords");
            case FROM, TO -> words.text("error.badDate", problem.value());
            case null -> words.text("error.badFilter", problem.value());
            default -> words.text("error.badFilter", problem.value());
        };
    }
}
