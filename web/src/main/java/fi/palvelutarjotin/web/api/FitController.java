package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.indexer.fit.FitSearch;
import fi.palvelutarjotin.web.fit.FitParser;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
import fi.palvelutarjotin.web.query.BadParameter;
import fi.palvelutarjotin.web.query.Parameter;
import fi.palvelutarjotin.web.query.QueryString;
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
import java.util.List;

/** Tells programs what fits a need. Nothing of what is asked is kept or logged. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
final class FitController {

    private static final String FOR_NOBODY = "private, no-store";

    private final FitParser parser;
    private final FitSearch search;
    private final FitWriter writer;
    private final Conditional answers;
    private final ErrorAnswers errors;
    private final BadParameterAnswers refusals;

    FitController(
            FitParser parser,
            FitSearch search,
            FitWriter writer,
            Conditional answers,
            ErrorAnswers errors,
            BadParameterAnswers refusals) {
        this.parser = parser;
        this.search = search;
        this.writer = writer;
        this.answers = answers;
        this.errors = errors;
        this.refusals = refusals;
    }

    @Get("/fit")
    @Operation(
            operationId = "fit",
            summary = "All listings in the order in which they fit a need",
            description =
                    "Facts are wishes, not filters: what meets most of them comes first, and of each listing it is"
                            + " told what it meets, what it does not, and what nobody has told, which counts as half. What is"
                            + " told to be for another age or too far away comes last, before it what is not about the need."
                            + " At least one wish must be told. A parameter that is not listed is an error.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of the listings",
            content = @Content(schema = @Schema(implementation = FitListAnswer.class)))
    @ApiResponse(responseCode = "304", description = "The same as the ETag in If-None-Match")
    @ApiErrors.BadParameters
    @ApiErrors.Common
    HttpResponse<?> fit(HttpRequest<?> request, @RequestBean FitParameters described) {
        var parameters = QueryString.read(request.getUri().getRawQuery());
        if (parameters.isEmpty()) {
            return errors.problem(request, ProblemKind.BROKEN_ADDRESS);
        }
        var naming = FitParser.naming(parameters.get());
        if (!naming.isEmpty()) {
            // Neither the value nor a name of a parameter that may hold it is given back.
            return refusals.refuse(request, List.of(bad("personal.code")));
        }
        var parsed = parser.parseForProgram(parameters.get());
        if (!parsed.problems().isEmpty()) {
            return refusals.refuse(request, parsed.problems());
        }
        return parsed.state()
                .toRequest()
                .<HttpResponse<?>>map(
                        asked -> answers.json(request, writer.write(asked, search.search(asked)), FOR_NOBODY))
                .orElseGet(() -> refusals.refuse(request, List.of(bad("wish.none"))));
    }

    private static BadParameter bad(String key) {
        return new BadParameter(Parameter.Q.code(), "", key, List.of());
    }
}
