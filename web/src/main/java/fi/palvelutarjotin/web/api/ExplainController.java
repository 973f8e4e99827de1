package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import fi.palvelutarjotin.indexer.search.Explanation;
import fi.palvelutarjotin.indexer.search.SearchExplainer;
import fi.palvelutarjotin.indexer.search.Standing;
import fi.palvelutarjotin.web.layout.PublicId;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
import fi.palvelutarjotin.web.query.BadParameter;
import fi.palvelutarjotin.web.query.ParsedSearch.Invalid;
import fi.palvelutarjotin.web.query.QueryString;
import fi.palvelutarjotin.web.query.SearchState;
import fi.palvelutarjotin.web.query.SearchStateParser;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains searches. It tells nothing that the search and the listing do not tell. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
final class ExplainController {

    private static final String LISTING = "listing";
    /** A source's name and the id that it gave, which may have slashes too. */
    private static final Pattern SOURCE_AND_ID = Pattern.compile("([^/\\p{Cntrl}]{1,100})/(\\P{Cntrl}{1,500})");

    private final SearchStateParser parser;
    private final SearchExplainer explainer;
    private final CatalogueSearch search;
    private final Listings listings;
    private final ExplainWriter writer;
    private final Conditional answers;
    private final ErrorAnswers errors;
    private final BadParameterAnswers refusals;

    ExplainController(
            SearchStateParser parser,
            SearchExplainer explainer,
            CatalogueSearch search,
            Listings listings,
            ExplainWriter writer,
            Conditional answers,
            ErrorAnswers errors,
            BadParameterAnswers refusals) {
        this.parser = parser;
        this.explainer = explainer;
        this.search = search;
        this.listings = listings;
        this.writer = writer;
        this.answers = answers;
        this.errors = errors;
        this.refusals = refusals;
    }

    @Get("/explain")
    @Operation(
            operationId = "explain",
            summary = "Why a search finds a listing, or does not",
            description =
                    "How the words are understood; with a listing its place among all that is found, what in its texts"
                            + " was recognised and how much that counts, and which choice or condition drops it. The shape may"
                            + " grow with the search.")
    @ApiResponse(
            responseCode = "200",
            description = "The explanation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplainAnswer.class)))
    @ApiResponse(responseCode = "304", description = "The same as the ETag in If-None-Match")
    @ApiErrors.BadParameters
    @ApiErrors.NotFound
    @ApiErrors.Common
    HttpResponse<?> explain(
            HttpRequest<?> request,
            @RequestBean SearchParameters described,
            @QueryValue
                    @Nullable
                    @Parameter(
                            description =
                                    "The listing to explain: its id, or the name of one of its sources, a slash and the id that it has there.",
                            example = "0199f3a2-7c1e-7b52-9d3a-3f1f6f0f2a11",
                            schema = @Schema(maxLength = 601))
                    String listing) {
        var read = QueryString.read(request.getUri().getRawQuery());
        if (read.isEmpty()) {
            return errors.problem(request, ProblemKind.BROKEN_ADDRESS);
        }
        var parameters = new LinkedHashMap<>(read.get());
        var asked = asked(parameters.remove(LISTING));
        var parsed = parser.parseForProgram(parameters);
        var problems = Stream.concat(
                        asked.size() > 1 ? Stream.of(several(asked)) : Stream.of(),
                        parsed instanceof Invalid invalid ? invalid.problems().stream() : Stream.of())
                .toList();
        if (!problems.isEmpty()) {
            return refusals.refuse(request, problems);
        }
        return asked.isEmpty()
                ? answer(
                        request,
                        parsed.state(),
                        explainer.explain(parsed.state().toRequest()))
                : explain(request, parsed.state(), asked.getFirst());
    }

    private HttpResponse<?> explain(HttpRequest<?> request, SearchState state, String asked) {
        return id(asked)
                .map(id -> explainer.explain(state.toRequest(), id))
                .filter(ExplainController::isOfPublished)
                .<HttpResponse<?>>map(explanation -> answer(request, state, explanation))
                .orElseGet(() -> errors.problem(request, ProblemKind.NOT_FOUND));
    }

    private static boolean isOfPublished(Explanation explanation) {
        var listing = explanation.listing();
        return listing != null && !(listing.standing() instanceof Standing.Unknown);
    }

    private HttpResponse<?> answer(HttpRequest<?> request, SearchState state, Explanation explanation) {
        var result = search.search(state.toRequest());
        return answers.json(request, writer.write(explanation, result, state), Conditional.ASK_EVERY_TIME);
    }

    /** Forms send empty fields too; they say nothing. */
    private static List<String> asked(@Nullable List<String> listings) {
        return listings == null
                ? List.of()
                : listings.stream()
                        .map(String::strip)
                        .filter(listing -> !listing.isEmpty())
                        .distinct()
                        .toList();
    }

    private static BadParameter several(List<String> listings) {
        return new BadParameter(LISTING, String.join(",", listings), "values.one", List.of(LISTING));
    }

    /** The listing's id; what is neither an id nor a source's names nothing, as an id that nobody has. */
    private Optional<UUID> id(String asked) {
        return PublicId.parse(asked).or(() -> idInSource(asked));
    }

    private Optional<UUID> idInSource(String asked) {
        var named = SOURCE_AND_ID.matcher(asked);
        return named.matches()
                ? listings.findPublished(new Listing.SourceReference(named.group(1), named.group(2)))
                        .map(Listing::id)
                : Optional.empty();
    }
}
