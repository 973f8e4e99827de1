package fi.palvelutarjotin.web.api;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes the parameters of the needs tray, as {@link SearchParameters} does those of a search. */
@Introspected
record FitParameters(
        @QueryValue
        @Nullable
        @Parameter(
                description =
                        "What is needed, in words; met by what a search for them surely finds. Never who needs it: what seems to be a personal identity code is refused.",
                example = "seuraa",
                schema = @Schema(maxLength = 300))
        String q,

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
                description = "A code of /api/v1/themes; a top theme is met by its sub-themes too.",
                example = "exercise")
        String theme,

        @QueryValue
        @Nullable
        @Parameter(
                description = "An age in years. What is told to be for other ages comes last.",
                example = "78",
                schema = @Schema(type = "integer", minimum = "0", maximum = "120"))
        String age,

        @QueryValue
        @Nullable
        @Parameter(
                description =
                        "Three-digit codes of municipalities. What is not there comes last, unless it is within 30 kilometres of the centre of the only one that is told, or nobody has told where it is.",
                example = "858",
                explode = Explode.TRUE)
        List<String> municipality,

        @QueryValue
        @Nullable
        @Parameter(
                description = "Two-digit codes of wellbeing services counties.",
                example = "02",
                explode = Explode.TRUE)
        List<String> county,

        @QueryValue
        @Nullable
        @Parameter(
                description =
                        "When there is time: weekday (before 17.00), evening (of any day, from 17.00) or weekend. Any of them will do.",
                example = "evening",
                explode = Explode.TRUE)
        List<String> time,

        @QueryValue
        @Nullable
        @Parameter(
                description = "Whether it should be free of charge.",
                example = "true",
                schema = @Schema(type = "boolean", defaultValue = "false"))
        String free,

        @QueryValue
        @Nullable
        @Parameter(
                description =
                        "Whose accessibility needs should be met: wheelchair, walking, hearing or sight. Each is a wish of its own.",
                example = "wheelchair",
                explode = Explode.TRUE)
        List<String> accessibility,

        @QueryValue
        @Nullable
        @Parameter(description = "The code of the language in which it should be held.", example = "sv")
        String contentLanguage,

        @QueryValue
        @Nullable
        @Parameter(
                description = "Whether one should be able to take part from home: online, by phone, or visited there.",
                example = "true",
                schema = @Schema(type = "boolean", defaultValue = "false"))
        String fromHome,

        @QueryValue
        @Nullable
        @Parameter(
                description = "A code of /api/v1/target-groups. Of what names no group it is not known.",
                example = "carers")
        String targetGroup,

        @QueryValue
        @Nullable
        @Parameter(
                description = "From 1, as far as listing 10 000.",
                example = "1",
                schema = @Schema(type = "integer", minimum = "1", defaultValue = "1"))
        String page,

        @QueryValue
        @Nullable
        @Parameter(
                description = "Listings on a page.",
                example = "20",
                schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20"))
        String size) {}
