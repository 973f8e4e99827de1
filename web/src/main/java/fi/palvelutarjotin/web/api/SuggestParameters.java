package fi.palvelutarjotin.web.api;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes the parameters of suggestions, as {@link SearchParameters} does those of a search. */
@Introspected
record SuggestParameters(
        @QueryValue
        @Nullable
        @Parameter(
                description = "What was typed so far. Empty suggests nothing.",
                example = "vertaist",
                schema = @Schema(maxLength = 100))
        String q,

        @QueryValue
        @Nullable
        @Parameter(
                description =
                        "The reader's language: names in it come first, and errors are told in it; names in other languages are found too.",
                example = "fi",
                schema =
                        @Schema(
                                allowableValues = {"fi", "sv", "en", "se"},
                                defaultValue = "fi"))
        String lang,

        @QueryValue
        @Nullable
        @Parameter(
                description = "Only suggestions of this kind; may be repeated. All kinds when it is absent.",
                example = "place",
                array =
                        @ArraySchema(
                                schema =
                                        @Schema(
                                                allowableValues = {"activity", "need", "theme", "place", "organisation"
                                                })))
        List<String> kind,

        @QueryValue
        @Nullable
        @Parameter(
                description = "How many suggestions at most.",
                example = "8",
                schema = @Schema(type = "integer", minimum = "1", maximum = "8", defaultValue = "8"))
        String size) {}
