package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.search.Snippet;
import fi.palvelutarjotin.indexer.suggest.Suggestion;
import fi.palvelutarjotin.indexer.suggest.Suggestion.Target;
import fi.palvelutarjotin.indexer.suggest.Suggestions;
import fi.palvelutarjotin.web.api.FewParameters.Taken;
import fi.palvelutarjotin.web.api.SearchAnswer.Part;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
import fi.palvelutarjotin.web.query.Parameter;
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
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Suggests, at every keystroke, what somebody may mean. What was typed is neither kept nor logged. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
final class SuggestController {

    /** Who takes a letter back sees at once what was there before; a new listing can wait so long. */
    private static final String FOR_A_MINUTE = "private, max-age=60";

    private static final Taken TAKEN = new Taken(
            Set.of(Parameter.Q, Parameter.LANG, Parameter.SIZE),
            Suggestions.MOST,
            Suggestions.MOST,
            Suggestions.LONGEST);

    private final SearchStateParser parser;
    private final Suggestions suggestions;
    private final Conditional answers;
    private final ErrorAnswers errors;
    private final BadParameterAnswers refusals;

    SuggestController(
            SearchStateParser parser,
            Suggestions suggestions,
            Conditional answers,
            ErrorAnswers errors,
            BadParameterAnswers refusals) {
        this.parser = parser;
        this.suggestions = suggestions;
        this.answers = answers;
        this.errors = errors;
        this.refusals = refusals;
    }

    @Get("/suggest")
    @Operation(
            operationId = "suggest",
            summary = "Suggest what is meant by what was typed so far",
            description = "Names of listings, needs, themes, places and organisations that have words which begin like"
                    + " those typed, in any order and inflection; without umlauts or with one slip only when nothing has"
                    + " them as typed. The text is not kept.")
    @ApiResponse(
            responseCode = "200",
            description = "At most eight suggestions, the likeliest first",
            content = @Content(schema = @Schema(implementation = SuggestAnswer.class)))
    @ApiResponse(responseCode = "304", description = "The same as the ETag in If-None-Match")
    @ApiErrors.BadParameters
    @ApiErrors.Common
    HttpResponse<?> suggest(HttpRequest<?> request, @RequestBean SuggestParameters described) {
        var parameters = QueryString.read(request.getUri().getRawQuery());
        if (parameters.isEmpty()) {
            return errors.problem(request, ProblemKind.BROKEN_ADDRESS);
        }
        var kinds = SuggestKinds.take(parameters.get());
        var asked = FewParameters.read(parser, kinds.others(), TAKEN);
        var problems = Stream.concat(asked.problems().stream(), kinds.problems().stream())
                .toList();
        if (!problems.isEmpty()) {
            return refusals.refuse(request, problems);
        }
        var found = suggestions.suggest(asked.language(), asked.words(), asked.size(), kinds.kinds());
        var entries = found.stream().map(one -> entry(one, asked.language())).toList();
        return answers.json(request, new SuggestAnswer(entries), FOR_A_MINUTE);
    }

    private static SuggestAnswer.Entry entry(Suggestion suggestion, Language reader) {
        var foundBy = suggestion.foundBy();
        var target = suggestion.target();
        return new SuggestAnswer.Entry(
                Codes.of(suggestion.kind()),
                suggestion.text(),
                suggestion.language().code(),
                parts(suggestion.name().text()),
                foundBy == null
                        ? null
                        : new SuggestAnswer.FoundBy(
                                foundBy.plain(), foundBy.language().code(), parts(foundBy.text())),
                Codes.of(target.where()),
                target.value(),
                suggestion.listings(),
                address(target, reader));
    }

    private static List<Part> parts(Snippet text) {
        return text.parts().stream()
                .map(part -> new Part(part.text(), part.marked()))
                .toList();
    }

    private static String address(Target target, Language reader) {
        var start = SearchState.start(reader);
        return switch (target.where()) {
            case LISTING -> Addresses.listing(reader, target.value());
            case ORGANISATION -> Addresses.organisation(reader, target.value());
            case SEARCH ->
                Addresses.search(reader, start.withWords(target.value()).toPageQuery());
            case THEME ->
                Addresses.search(
                        reader, start.with(FacetName.THEME, target.value()).toPageQuery());
            case PLACE ->
                Addresses.search(
                        reader, start.with(FacetName.PLACE, target.value()).toPageQuery());
        };
    }
}
