package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Theme;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.web.api.CodeListAnswers.MunicipalityEntry;
import fi.palvelutarjotin.web.api.CodeListAnswers.TargetGroupEntry;
import fi.palvelutarjotin.web.api.CodeListAnswers.ThemeEntry;
import fi.palvelutarjotin.web.api.Named.CodeInLanguages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** The codes that searches and listings use, in every language. */
@Controller("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code lists")
final class CodeListController {

    private final Conditional answers;
    private final Municipalities places;
    private final List<ThemeEntry> themes;
    private final List<MunicipalityEntry> municipalities;
    private final List<TargetGroupEntry> targetGroups;

    CodeListController(Conditional answers, Themes themes, Municipalities places, TargetGroups groups) {
        this.answers = answers;
        this.places = places;
        this.themes = themes.top().stream()
                .map(top -> entry(
                        top,
                        themes.under(top.code()).stream()
                                .map(sub -> entry(sub, List.of()))
                                .toList()))
                .toList();
        municipalities = places.all().stream().map(this::entry).toList();
        targetGroups = groups.all().stream()
                .map(group -> new TargetGroupEntry(group.code(), group.ptvCode(), Named.languages(group.name())))
                .toList();
    }

    @Get("/themes")
    @Operation(operationId = "themes", summary = "Themes in two levels")
    @ApiResponse(
            responseCode = "200",
            description = "Top themes with their sub-themes",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = ThemeEntry.class))))
    @ApiErrors.Common
    HttpResponse<?> themes(HttpRequest<?> request) {
        return answers.json(request, themes, Conditional.FOR_AN_HOUR);
    }

    @Get("/municipalities")
    @Operation(operationId = "municipalities", summary = "Municipalities with their wellbeing services counties")
    @ApiResponse(
            responseCode = "200",
            description = "Municipalities in force, by code",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = MunicipalityEntry.class))))
    @ApiErrors.Common
    HttpResponse<?> municipalities(HttpRequest<?> request) {
        return answers.json(request, municipalities, Conditional.FOR_AN_HOUR);
    }

    @Get("/target-groups")
    @Operation(operationId = "targetGroups", summary = "Target groups")
    @ApiResponse(
            responseCode = "200",
            description = "Groups of people for whom listings are",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = TargetGroupEntry.class))))
    @ApiErrors.Common
    HttpResponse<?> targetGroups(HttpRequest<?> request) {
        return answers.json(request, targetGroups, Conditional.FOR_AN_HOUR);
    }

    private static ThemeEntry entry(Theme theme, List<ThemeEntry> children) {
        return new ThemeEntry(theme.code(), Named.languages(theme.name()), children);
    }

    private MunicipalityEntry entry(Municipality municipality) {
        var county = places.findCounty(municipality.county()).orElseThrow();
        return new MunicipalityEntry(
                municipality.code(),
                Named.languages(municipality.name()),
                new CodeInLanguages(county.code(), Named.languages(county.name())),
                municipality.centre().latitude(),
                municipality.centre().longitude());
    }
}
