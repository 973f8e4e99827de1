package fi.palvelutarjotin.web.api;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes the parameters of matching needs, as {@link SearchParameters} does those of a search. */
@Introspected
record NeedParameters(
        @QueryValue
        @Nullable
        @Parameter(
                description = "What somebody says in their own words. Empty matches nothing.",
                example = "ei jaksa enää hoitaa äitiä",
                schema = @Schema(maxLength = 300))
        String q,

        @QueryValue
        @Nullable
        @Parameter(
                description =
                        "The reader's language, which is looked into first, and in which errors are told; needs that are said in another language match too.",
                example = "fi",
                schema =
                        @Schema(
                                allowableValues = {"fi", "sv", "en", "se"},
                                defaultValue = "fi"))
        String lang) {}
