package fi.palvelutarjotin.web.query;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Reads what an address says of a search. */
@Singleton
public final class SearchStateParser {

    private final FacetCodes codes;

    SearchStateParser(FacetCodes codes) {
        this.codes = codes;
    }

    /** Reads the address of a program: the language is a parameter, and a parameter that is not known is an error. */
    public ParsedSearch parseForProgram(Map<String, List<String>> parameters) {
        var reading = new Reading(codes, parameters);
        reading.refuseUnknown();
        return result(reading, reading.language());
    }

    /** Reads the address of a page: the path tells the language, and parameters that are not ours are left alone. */
    public ParsedSearch parseForPage(Map<String, List<String>> parameters, Language language) {
        return result(new Reading(codes, parameters), language);
    }

    private static ParsedSearch result(Reading reading, Language language) {
        var words = reading.words();
        var chosen = reading.chosen();
        var sort = reading.sort();
        var size = reading.number(Parameter.SIZE, SearchState.USUAL_SIZE, SearchRequest.LARGEST_PAGE, "size");
        var page = reading.number(Parameter.PAGE, 1, SearchRequest.DEEPEST_HIT / size, "page");
        var state = new SearchState(words, language, chosen, sort, page, size);
        return reading.problems().isEmpty()
                ? new ParsedSearch.Valid(state)
                : new ParsedSearch.Invalid(reading.problems(), state);
    }
}
