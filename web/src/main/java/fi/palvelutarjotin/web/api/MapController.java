package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.map.MapPoint;
import fi.palvelutarjotin.indexer.map.MapResult;
import fi.palvelutarjotin.indexer.map.MapSearch;
import fi.palvelutarjotin.web.api.Named.WithCode;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;

/** Tells where on a map all that a search finds lies. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
final class MapController {

    /** A metre; the index keeps more, but no source knows more. */
    private static final double EXACTNESS = 100_000;

    private final SearchStateParser parser;
    private final MapSearch search;
    private final Labels labels;
    private final Conditional answers;
    private final ErrorAnswers errors;
    private final BadParameterAnswers refusals;

    MapController(
            SearchStateParser parser,
            MapSearch search,
            Labels labels,
            Conditional answers,
            ErrorAnswers errors,
            BadParameterAnswers refusals) {
        this.parser = parser;
        this.search = search;
        this.labels = labels;
        this.answers = answers;
        this.errors = errors;
        this.refusals = refusals;
    }

    @Get("/map")
    @Operation(
            operationId = "map",
            summary = "Where all that a search finds lies",
            description = "The places of every listing that the same parameters find in a search, not only of those on"
                    + " a page; sort, page and size change nothing. At most 2 000 places are given, and all are counted,"
                    + " as are the listings that have none. A parameter that is not listed is an error.")
    @ApiResponse(
            responseCode = "200",
            description = "The places",
            content = @Content(schema = @Schema(implementation = MapAnswer.class)))
    @ApiResponse(responseCode = "304", description = "The same as the ETag in If-None-Match")
    @ApiErrors.BadParameters
    @ApiErrors.Common
    HttpResponse<?> map(
            HttpRequest<?> request, @RequestBean SearchParameters described, @RequestBean MapParameters boxDescribed) {
        var parameters = QueryString.read(request.getUri().getRawQuery());
        if (parameters.isEmpty()) {
            return errors.problem(request, ProblemKind.BROKEN_ADDRESS);
        }
        var read = MapParameters.read(parameters.get());
        var parsed = parser.parseForProgram(read.search());
        var problems = new ArrayList<>(read.problems());
        if (parsed instanceof Invalid invalid) {
            problems.addAll(invalid.problems());
        }
        if (!problems.isEmpty()) {
            return refusals.refuse(request, problems);
        }
        var state = parsed.state().withoutOrder();
        var found = search.search(state.toRequest(), read.box());
        return answers.json(request, answer(found, state.language()), Conditional.ASK_EVERY_TIME);
    }

    private MapAnswer answer(MapResult found, Language reader) {
        return new MapAnswer(
                found.total(),
                found.placed(),
                found.total() - found.placed(),
                found.places(),
                found.inBox(),
                found.points().stream().map(point -> point(point, reader)).toList());
    }

    private MapAnswer.Point point(MapPoint point, Language reader) {
        var name = point.name().bestFor(reader);
        var municipality = point.municipality();
        return new MapAnswer.Point(
                point.listing(),
                name.map(LocalizedText.Spoken::text).orElse(point.listing()),
                name.map(LocalizedText.Spoken::language).orElse(reader).code(),
                municipality == null
                        ? null
                        : new WithCode(municipality, labels.of(FacetName.PLACE, municipality, reader)),
                rounded(point.at().latitude()),
                rounded(point.at().longitude()),
                point.approximate(),
                Links.listing(reader, point.listing()));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * EXACTNESS) / EXACTNESS;
    }
}
