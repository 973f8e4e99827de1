package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import fi.palvelutarjotin.indexer.similar.SimilarListings;
import fi.palvelutarjotin.web.api.FewParameters.Taken;
import fi.palvelutarjotin.web.api.Named.Labelled;
import fi.palvelutarjotin.web.api.Named.WithCode;
import fi.palvelutarjotin.web.api.Named.WithId;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.PublicId;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
import fi.palvelutarjotin.web.query.QueryString;
import fi.palvelutarjotin.web.query.SearchStateParser;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/** Gives what is like a listing. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
final class SimilarController {

    private static final Taken TAKEN = new Taken(
            Set.of(fi.palvelutarjotin.web.query.Parameter.LANG, fi.palvelutarjotin.web.query.Parameter.SIZE),
            4,
            SimilarListings.MOST,
            0);

    private final SimilarListings similar;
    private final SearchStateParser parser;
    private final Labels labels;
    private final Clock clock;
    private final Conditional answers;
    private final ErrorAnswers errors;
    private final BadParameterAnswers refusals;

    SimilarController(
            SimilarListings similar,
            SearchStateParser parser,
            Labels labels,
            Clock clock,
            Conditional answers,
            ErrorAnswers errors,
            BadParameterAnswers refusals) {
        this.similar = similar;
        this.parser = parser;
        this.labels = labels;
        this.clock = clock;
        this.answers = answers;
        this.errors = errors;
        this.refusals = refusals;
    }

    @Get("/listings/{id}/similar")
    @Operation(
            operationId = "similarListings",
            summary = "Listings that are like another one",
            description = "Those that share themes or telling words with it: in the same municipality first, then in"
                    + " neighbouring ones, then what reaches there. At most two are of the same organisation.")
    @ApiResponse(
            responseCode = "200",
            description = "Similar listings, often none",
            content = @Content(schema = @Schema(implementation = SimilarAnswer.class)))
    @ApiResponse(responseCode = "304", description = "The same as the ETag in If-None-Match")
    @ApiErrors.BadParameters
    @ApiErrors.NotFound
    @ApiErrors.Common
    HttpResponse<?> similar(
            HttpRequest<?> request,
            @PathVariable
                    @Parameter(
                            description = "The id that a search gave",
                            example = "0199f3a2-7c1e-7b52-9d3a-3f1f6f0f2a11")
                    String id,
            @RequestBean SimilarParameters described) {
        var parameters = QueryString.read(request.getUri().getRawQuery());
        if (parameters.isEmpty()) {
            return errors.problem(request, ProblemKind.BROKEN_ADDRESS);
        }
        var asked = FewParameters.read(parser, parameters.get(), TAKEN);
        if (!asked.problems().isEmpty()) {
            return refusals.refuse(request, asked.problems());
        }
        return PublicId.parse(id)
                .flatMap(listing -> similar.similarTo(listing, asked.language(), asked.size()))
                .<HttpResponse<?>>map(
                        found -> answers.json(request, write(found, asked.language()), Conditional.ASK_EVERY_TIME))
                .orElseGet(() -> errors.problem(request, ProblemKind.NOT_FOUND));
    }

    private SimilarAnswer write(List<IndexedListing> found, Language reader) {
        return new SimilarAnswer(
                found.stream().map(listing -> entry(listing, reader)).toList());
    }

    private SimilarAnswer.Entry entry(IndexedListing listing, Language reader) {
        var name = listing.name().bestFor(reader).orElseThrow();
        var organisation = listing.organisation();
        return new SimilarAnswer.Entry(
                listing.id(),
                name.text(),
                name.language().code(),
                listing.kind().code(),
                organisation == null
                        ? null
                        : new WithId(organisation.id(), Named.best(organisation.name(), reader, organisation.id())),
                listing.municipalities().stream()
                        .map(code -> new WithCode(code, labels.of(FacetName.PLACE, code, reader)))
                        .toList(),
                listing.themes().stream()
                        .map(code -> new Labelled(code, labels.of(FacetName.THEME, code, reader)))
                        .toList(),
                listing.schedule()
                        .next(LocalDateTime.now(clock.withZone(Schedule.ZONE)))
                        .map(Times::write)
                        .orElse(null),
                Links.listing(reader, listing.id()));
    }
}
