package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.indexer.need.NeedLexicon;
import fi.palvelutarjotin.web.api.NeedAnswers.Matches;
import fi.palvelutarjotin.web.api.NeedAnswers.NeedEntry;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.Problem.ProblemError;
import fi.palvelutarjotin.web.problem.ProblemKind;
import fi.palvelutarjotin.web.problem.ReaderLanguage;
import fi.palvelutarjotin.web.problem.Sentences;
import fi.palvelutarjotin.web.query.BadParameter;
import fi.palvelutarjotin.web.query.Parameter;
import fi.palvelutarjotin.web.query.ParsedSearch.Invalid;
import fi.palvelutarjotin.web.query.QueryString;
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
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the needs, and those that a text speaks of. Only for reading: as long as nobody can sign in, needs are changed
 * on the command line.
 */
@Controller("/api/v1/needs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Needs")
final class NeedController {

    private static final Set<String> PARAMETERS = Set.of(Parameter.Q.code(), Parameter.LANG.code());

    private final NeedLexicon lexicon;
    private final JsonDocuments json;
    private final SearchStateParser parser;
    private final Conditional answers;
    private final ErrorAnswers errors;
    private final Sentences sentences = new Sentences("i18n.problems");

    private volatile @Nullable Written written;

    NeedController(
            NeedLexicon lexicon,
            JsonDocuments json,
            SearchStateParser parser,
            Conditional answers,
            ErrorAnswers errors) {
        this.lexicon = lexicon;
        this.json = json;
        this.parser = parser;
        this.answers = answers;
        this.errors = errors;
    }

    /** The answer for an edition of the needs. */
    private record Written(UUID edition, byte[] body) {}

    @Get
    @Operation(
            operationId = "needs",
            summary = "What residents say, and which services that leads to",
            description = "Every need that is used, by code. For reading only: the coordinator changes needs with the"
                    + " program's command line.")
    @ApiResponse(
            responseCode = "200",
            description = "The needs",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = NeedEntry.class))))
    @ApiResponse(responseCode = "304", description = "The same as the ETag in If-None-Match")
    @ApiErrors.Common
    HttpResponse<?> needs(HttpRequest<?> request) {
        return answers.bytes(request, body(), MediaType.APPLICATION_JSON_TYPE, Conditional.ASK_EVERY_TIME);
    }

    /** Hundreds of needs are written once for each edition, not for each who asks. */
    private byte[] body() {
        var edition = lexicon.edition();
        var before = written;
        if (before != null && before.edition.equals(edition)) {
            return before.body;
        }
        var needs = lexicon.needs().stream().map(NeedAnswers::entry).toList();
        var fresh = new Written(edition, json.write(needs).getBytes(StandardCharsets.UTF_8));
        written = fresh;
        return fresh.body;
    }

    @Get("/match")
    @Operation(
            operationId = "matchNeeds",
            summary = "Which needs a text speaks of",
            description = "Order of words, inflection and small words do not matter. The text is not kept.")
    @ApiResponse(
            responseCode = "200",
            description = "At most five needs, the most wanted first",
            content = @Content(schema = @Schema(implementation = Matches.class)))
    @ApiResponse(responseCode = "304", description = "The same as the ETag in If-None-Match")
    @ApiErrors.BadParameters
    @ApiErrors.Common
    HttpResponse<?> match(HttpRequest<?> request, @RequestBean NeedParameters described) {
        var parameters = QueryString.read(request.getUri().getRawQuery());
        if (parameters.isEmpty()) {
            return errors.problem(request, ProblemKind.BROKEN_ADDRESS);
        }
        var parsed = parser.parseForProgram(parameters.get());
        var problems = Stream.concat(
                        foreign(parameters.get()),
                        parsed instanceof Invalid invalid ? invalid.problems().stream() : Stream.of())
                .toList();
        if (!problems.isEmpty()) {
            return refuse(request, problems);
        }
        var state = parsed.state();
        var matches = lexicon.read(state.language(), state.words());
        return answers.json(request, NeedAnswers.matches(matches), Conditional.ASK_EVERY_TIME);
    }

    /** Parameters that a search has, and this has not. */
    private static Stream<BadParameter> foreign(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> Parameter.find(parameter.getKey()).isPresent())
                .filter(parameter -> !PARAMETERS.contains(parameter.getKey()))
                .map(parameter -> new BadParameter(
                        parameter.getKey(),
                        String.join(",", parameter.getValue()),
                        "unknown.parameter",
                        List.of(parameter.getKey(), Parameter.Q.code())));
    }

    private HttpResponse<?> refuse(HttpRequest<?> request, List<BadParameter> problems) {
        var language = ReaderLanguage.of(request);
        return errors.badParameters(
                request,
                problems.stream()
                        .map(bad -> new ProblemError(
                                bad.name(), bad.value(), sentences.say(language, bad.key(), bad.arguments())))
                        .toList());
    }
}
