package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.organisation.Organisation;
import fi.palvelutarjotin.catalog.organisation.Organisations;
import fi.palvelutarjotin.web.api.Named.IdInLanguages;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Gives listings and organisations whole. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
final class CatalogueController {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Listings listings;
    private final Organisations organisations;
    private final ListingWriter writer;
    private final Conditional answers;
    private final ErrorAnswers errors;

    CatalogueController(
            Listings listings,
            Organisations organisations,
            ListingWriter writer,
            Conditional answers,
            ErrorAnswers errors) {
        this.listings = listings;
        this.organisations = organisations;
        this.writer = writer;
        this.answers = answers;
        this.errors = errors;
    }

    @Get("/listings/{id}")
    @Operation(operationId = "listing", summary = "A listing in every language that it has")
    @ApiResponse(
            responseCode = "200",
            description = "The listing",
            content = @Content(schema = @Schema(implementation = ListingAnswer.class)))
    @ApiErrors.NotFound
    @ApiErrors.Common
    HttpResponse<?> listing(
            HttpRequest<?> request,
            @PathVariable
                    @Parameter(
                            description = "The id that a search gave",
                            example = "0199f3a2-7c1e-7b52-9d3a-3f1f6f0f2a11")
                    String id) {
        return id(id).flatMap(listings::findPublished)
                .<HttpResponse<?>>map(
                        listing -> answers.json(request, writer.write(listing), Conditional.ASK_EVERY_TIME))
                .orElseGet(() -> errors.problem(request, ProblemKind.NOT_FOUND));
    }

    @Get("/organisations/{id}")
    @Operation(operationId = "organisation", summary = "An organisation with what it lists")
    @ApiResponse(
            responseCode = "200",
            description = "The organisation",
            content = @Content(schema = @Schema(implementation = OrganisationAnswer.class)))
    @ApiErrors.NotFound
    @ApiErrors.Common
    HttpResponse<?> organisation(
            HttpRequest<?> request,
            @PathVariable
                    @Parameter(
                            description = "The id that a search or a listing gave",
                            example = "0199f3a2-7c1e-7b52-9d3a-3f1f6f0f2a12")
                    String id) {
        return id(id).flatMap(organisations::find)
                .<HttpResponse<?>>map(
                        organisation -> answers.json(request, write(organisation), Conditional.ASK_EVERY_TIME))
                .orElseGet(() -> errors.problem(request, ProblemKind.NOT_FOUND));
    }

    private OrganisationAnswer write(Organisation organisation) {
        var content = organisation.content();
        return new OrganisationAnswer(
                organisation.id().toString(),
                Named.languages(content.name()),
                content.businessId(),
                content.kind().code(),
                content.scope().code(),
                Named.languages(content.description()),
                ListingWriter.contacts(content.contacts()),
                listings.listByOrganisation(organisation.id()).stream()
                        .map(CatalogueController::named)
                        .toList());
    }

    private static IdInLanguages named(Listing listing) {
        return new IdInLanguages(
                listing.id().toString(), Named.languages(listing.content().name()));
    }

    /** What is not an id names nothing, as an id that nobody has. */
    private static Optional<UUID> id(String written) {
        return ID.matcher(written).matches() ? Optional.of(UUID.fromString(written)) : Optional.empty();
    }
}
