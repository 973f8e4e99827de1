package fi.palvelutarjotin.web.api;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes the parameters of similar listings, as {@link SearchParameters} does those of a search. */
@Introspected
record SimilarParameters(
        @QueryValue
        @Nullable
        @Parameter(
                description = "The reader's language: of names, labels and error messages.",
                example = "fi",
                schema =
                        @Schema(
                                allowableValues = {"fi", "sv", "en", "se"},
                                defaultValue = "fi"))
        String lang,

        @QueryValue
        @Nullable
        @Parameter(
                description = "How many listings at most.",
                example = "4",
                schema = @Schema(type = "integer", minimum = "1", maximum = "20", defaultValue = "4"))
        String size) {}
