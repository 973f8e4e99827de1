package fi.palvelutarjotin.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Describes the parameters of a search for the OpenAPI document. */
@Target(ElementType.METHOD)
@Parameter(
        name = "q",
        in = ParameterIn.QUERY,
        description = "Words to look for; inflected forms are found too. Empty finds everything.",
        example = "tuolijumppa",
        schema = @Schema(type = "string", maxLength = 300))
@Parameter(
        name = "lang",
        in = ParameterIn.QUERY,
        description = "The reader's language: of labels, of texts where they have it, and of error messages.",
        example = "sv",
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {"fi", "sv", "en", "se"},
                        defaultValue = "fi"))
@Parameter(
        name = "theme",
        in = ParameterIn.QUERY,
        description = "Codes of /api/v1/themes; a top theme finds those of its sub-themes too.",
        example = "exercise.group",
        array = @ArraySchema(schema = @Schema(type = "string"), maxItems = 50))
@Parameter(
        name = "municipality",
        in = ParameterIn.QUERY,
        description =
                "Three-digit municipality codes; an abolished municipality finds its successor. The two-digit codes"
                        + " of counties are taken too, as the facet gives them.",
        example = "858",
        array = @ArraySchema(schema = @Schema(type = "string"), maxItems = 50))
@Parameter(
        name = "county",
        in = ParameterIn.QUERY,
        description = "Two-digit codes of wellbeing services counties; any of the municipalities and counties fits.",
        example = "02",
        array = @ArraySchema(schema = @Schema(type = "string"), maxItems = 50))
@Parameter(
        name = "targetGroup",
        in = ParameterIn.QUERY,
        description = "Codes of /api/v1/target-groups.",
        example = "older-people",
        array = @ArraySchema(schema = @Schema(type = "string"), maxItems = 50))
@Parameter(
        name = "kind",
        in = ParameterIn.QUERY,
        description = "What sort of thing.",
        example = "activity",
        array =
                @ArraySchema(
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"activity", "event", "support", "volunteering", "place"}),
                        maxItems = 50))
@Parameter(
        name = "price",
        in = ParameterIn.QUERY,
        description = "Whether it costs anything.",
        example = "free",
        array =
                @ArraySchema(
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"free", "paid", "unknown"}),
                        maxItems = 50))
@Parameter(
        name = "channel",
        in = ParameterIn.QUERY,
        description = "How one takes part.",
        example = "place",
        array =
                @ArraySchema(
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"place", "online", "phone", "home"}),
                        maxItems = 50))
@Parameter(
        name = "contentLanguage",
        in = ParameterIn.QUERY,
        description = "ISO 639 codes of languages in which it is held, sign languages among them.",
        example = "fi",
        array = @ArraySchema(schema = @Schema(type = "string"), maxItems = 50))
@Parameter(
        name = "sort",
        in = ParameterIn.QUERY,
        description = "The order of the hits; next is by the next time.",
        example = "next",
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {"relevance", "name", "newest", "next"},
                        defaultValue = "relevance"))
@Parameter(
        name = "page",
        in = ParameterIn.QUERY,
        description = "From 1, as far as hit 10 000.",
        example = "1",
        schema = @Schema(type = "integer", minimum = "1", defaultValue = "1"))
@Parameter(
        name = "size",
        in = ParameterIn.QUERY,
        description = "Hits on a page.",
        example = "20",
        schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20"))
@interface SearchParameters {}
