package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import fi.palvelutarjotin.indexer.search.SearchResult;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.Problem.ProblemError;
import fi.palvelutarjotin.web.problem.ProblemKind;
import fi.palvelutarjotin.web.problem.ReaderLanguage;
import fi.palvelutarjotin.web.problem.Sentences;
import fi.palvelutarjotin.web.query.ParsedSearch.Invalid;
import fi.palvelutarjotin.web.query.ParsedSearch.Valid;
import fi.palvelutarjotin.web.query.QueryString;
import fi.palvelutarjotin.web.query.SearchState;
import fi.palvelutarjotin.web.query.SearchStateParser;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Searches the catalogue for programs. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
final class SearchController {

    private final SearchStateParser parser;
    private final CatalogueSearch search;
    private final HitWriter hits;
    private final FacetWriter facets;
    private final GuidanceWriter guidance;
    private final Conditional answers;
    private final ErrorAnswers errors;
    private final Sentences sentences = new Sentences("i18n.problems");

    SearchController(
            SearchStateParser parser,
            CatalogueSearch search,
            HitWriter hits,
            FacetWriter facets,
            GuidanceWriter guidance,
            Conditional answers,
            ErrorAnswers errors) {
        this.parser = parser;
        this.search = search;
        this.hits = hits;
        this.facets = facets;
        this.guidance = guidance;
        this.answers = answers;
        this.errors = errors;
    }

    @Get("/search")
    @Operation(
            operationId = "search",
            summary = "Search the catalogue",
            description =
                    "Finds listings by words, facets and conditions. Within a facet any of the values is enough, between facets"
                            + " all must fit; repeat a parameter for several values. A parameter that is not listed is an error.")
    @ApiResponse(
            responseCode = "200",
            description = "What was found",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SearchAnswer.class)))
    @ApiResponse(responseCode = "304", description = "The same as the ETag in If-None-Match")
    @ApiErrors.BadParameters
    @ApiErrors.Common
    HttpResponse<?> search(HttpRequest<?> request, @RequestBean SearchParameters described) {
        var parameters = QueryString.read(request.getUri().getRawQuery());
        if (parameters.isEmpty()) {
            return errors.problem(request, ProblemKind.BROKEN_ADDRESS);
        }
        return switch (parser.parseForProgram(parameters.get())) {
            case Valid valid -> answers.json(request, answer(valid.state()), Conditional.ASK_EVERY_TIME);
            case Invalid invalid -> refuse(request, invalid);
        };
    }

    private SearchAnswer answer(SearchState state) {
        SearchResult result = search.search(state.toRequest());
        return new SearchAnswer(
                result.total(),
                state.page(),
                state.size(),
                result.anyWord() && result.total() > 0,
                result.hits().stream()
                        .map(hit -> hits.write(hit, state.language()))
                        .toList(),
                facets.write(result, state),
                guidance.write(result.guidance(), state));
    }

    private HttpResponse<?> refuse(HttpRequest<?> request, Invalid invalid) {
        var language = ReaderLanguage.of(request);
        return errors.badParameters(
                request,
                invalid.problems().stream()
                        .map(bad -> new ProblemError(
                                bad.name(), bad.value(), sentences.say(language, bad.key(), bad.arguments())))
                        .toList());
    }
}
