package fi.palvelutarjotin.web.query;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reads what an address says of a search. */
@Singleton
public final class SearchStateParser {

    private final FacetCodes codes;
    private final Municipalities municipalities;
    private final Clock clock;

    SearchStateParser(FacetCodes codes, Municipalities municipalities, Clock clock) {
        this.codes = codes;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** Reads the address of a program: the language is a parameter, and a parameter that is not known is an error. */
    public ParsedSearch parseForProgram(Map<String, List<String>> parameters) {
        var reading = new Reading(codes, parameters);
        reading.refuseUnknown();
        var state = state(reading, reading.language());
        if (state.conditions().near() == null && !parameters.containsKey(Parameter.NEAR.code())) {
            reading.refuseWithoutPoint();
        }
        return result(reading, state);
    }

    /** Reads the address of a page: the path tells the language, and parameters that are not ours are left alone. */
    public ParsedSearch parseForPage(Map<String, List<String>> parameters, Language language) {
        var reading = new Reading(codes, parameters);
        return result(reading, state(reading, language));
    }

    /** The search of which an address of ours is a page, without order and page; all listings when it tells none. */
    public SearchState parseSearchOf(String address, Language language) {
        var start = address.indexOf('?');
        return QueryString.read(start < 0 ? "" : address.substring(start + 1))
                .map(parameters -> parseForPage(parameters, language).state().withoutOrder())
                .orElseGet(() -> SearchState.start(language));
    }

    private SearchState state(Reading reading, Language language) {
        var words = reading.words();
        var chosen = reading.chosen();
        var today = LocalDate.now(clock.withZone(Schedule.ZONE));
        var conditions = new ConditionReading(reading, municipalities, today).conditions();
        var wording = reading.wording();
        var sort = reading.sort();
        var size = reading.number(Parameter.SIZE, SearchState.USUAL_SIZE, SearchRequest.LARGEST_PAGE, "size");
        var page = reading.number(Parameter.PAGE, 1, SearchRequest.DEEPEST_HIT / size, "page");
        return new SearchState(words, language, chosen, conditions, wording, sort, page, size);
    }

    private static ParsedSearch result(Reading reading, SearchState state) {
        return reading.problems().isEmpty()
                ? new ParsedSearch.Valid(state)
                : new ParsedSearch.Invalid(reading.problems(), state);
    }
}
