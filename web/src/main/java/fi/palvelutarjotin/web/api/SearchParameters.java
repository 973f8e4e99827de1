package fi.palvelutarjotin.web.api;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes the parameters of a search for the OpenAPI document, which is made of what a method takes. What they say is
 * read by {@link fi.palvelutarjotin.web.query.SearchStateParser}, so that pages and programs are understood alike.
 */
@Introspected
record SearchParameters(
        @QueryValue
        @Nullable
        @Parameter(
                description = "Words to look for; inflected forms are found too. Empty finds everything.",
                example = "tuolijumppa",
                schema = @Schema(maxLength = 300))
        String q,

        @QueryValue
        @Nullable
        @Parameter(
                description = "The reader's language: of labels, of texts where they have it, and of error messages.",
                example = "sv",
                schema =
                        @Schema(
                                allowableValues = {"fi", "sv", "en", "se"},
                                defaultValue = "fi"))
        String lang,

        @QueryValue
        @Nullable
        @Parameter(
                description = "Codes of /api/v1/themes; a top theme finds those of its sub-themes too.",
                example = "exercise.group",
                explode = Explode.TRUE)
        List<String> theme,

        @QueryValue
        @Nullable
        @Parameter(
                description =
                        "Three-digit municipality codes; an abolished municipality finds its successor. The two-digit codes of counties are taken too, as the facet gives them.",
                example = "091",
                explode = Explode.TRUE)
        List<String> municipality,

        @QueryValue
        @Nullable
        @Parameter(
                description =
                        "Two-digit codes of wellbeing services counties; any of the municipalities and counties fits.",
                example = "02",
                explode = Explode.TRUE)
        List<String> county,

        @QueryValue
        @Nullable
        @Parameter(description = "Codes of /api/v1/target-groups.", example = "older-people", explode = Explode.TRUE)
        List<String> targetGroup,

        @QueryValue
        @Nullable
        @Parameter(
                description = "What sort of thing: activity, event, support, volunteering or place.",
                example = "activity",
                explode = Explode.TRUE)
        List<String> kind,

        @QueryValue
        @Nullable
        @Parameter(
                description = "Whether it costs anything: free, paid or unknown.",
                example = "free",
                explode = Explode.TRUE)
        List<String> price,

        @QueryValue
        @Nullable
        @Parameter(
                description = "How one takes part: place, online, phone or home.",
                example = "place",
                explode = Explode.TRUE)
        List<String> channel,

        @QueryValue
        @Nullable
        @Parameter(
                description = "ISO 639 codes of languages in which it is held, sign languages among them.",
                example = "fi",
                explode = Explode.TRUE)
        List<String> contentLanguage,

        @QueryValue
        @Nullable
        @Parameter(
                description =
                        "Days from today: today, week (what is left of this week) or weekend (its Saturday and Sunday). What tells no times is not found by any condition of time; all that is asked of time holds of one and the same coming occurrence.",
                example = "weekend",
                schema = @Schema(allowableValues = {"today", "week", "weekend"}))
        String when,

        @QueryValue
        @Nullable
        @Parameter(description = "Weekdays, any of them: monday … sunday.", example = "tuesday", explode = Explode.TRUE)
        List<String> weekday,

        @QueryValue
        @Nullable
        @Parameter(
                description =
                        "Parts of the day, any of them: morning (before 12), daytime (12–17) or evening (from 17). What lasts four hours or more is in each part of which it covers an hour, all else in that in which it begins.",
                example = "evening",
                explode = Explode.TRUE)
        List<String> partOfDay,

        @QueryValue
        @Nullable
        @Parameter(description = "The first day, ISO 8601.", example = "2026-11-24", schema = @Schema(format = "date"))
        String from,

        @QueryValue
        @Nullable
        @Parameter(
                description = "The last day, ISO 8601, at most 26 weeks ahead.",
                example = "2026-12-01",
                schema = @Schema(format = "date"))
        String to,

        @QueryValue
        @Nullable
        @Parameter(
                description =
                        "The point from which distances are measured: a municipality's code or name for its centre, or degrees north and east in WGS84, rounded to three decimals. Hits then tell their distance.",
                example = "858")
        String near,

        @QueryValue
        @Nullable
        @Parameter(
                description = "Only what is within so many kilometres of near, and after it what reaches everywhere.",
                example = "25",
                schema = @Schema(type = "integer", minimum = "1", maximum = "200"))
        String within,

        @QueryValue
        @Nullable
        @Parameter(
                description = "An age in years. Leaves out what is for other ages; what tells no ages is found too.",
                example = "70",
                schema = @Schema(type = "integer", minimum = "0", maximum = "120"))
        String age,

        @QueryValue
        @Nullable
        @Parameter(
                description =
                        "Whose needs the places should meet: wheelchair, walking, hearing or sight. Leaves nothing out; in the order of relevance, what is known to suit comes first and what is known not to comes last.",
                example = "wheelchair",
                schema = @Schema(allowableValues = {"wheelchair", "walking", "hearing", "sight"}))
        String accessibility,

        @QueryValue
        @Nullable
        @Parameter(
                description = "Whether typing errors are left as they are, instead of being mended.",
                example = "true",
                schema = @Schema(type = "boolean", defaultValue = "false"))
        String asTyped,

        @QueryValue
        @Nullable
        @Parameter(
                description =
                        "What is not to be understood of the words, which are then mere words: kinds as guidance.understood gives them, such as municipality for a place that is meant as a surname.",
                example = "municipality",
                explode = Explode.TRUE)
        List<String> onlyWords,

        @QueryValue
        @Nullable
        @Parameter(
                description = "Only what this organisation arranges: its id, as hits tell it.",
                example = "0199f3a2-7c1e-7b52-9d3a-3f1f6f0f2a11",
                schema = @Schema(format = "uuid"))
        String organisation,

        @QueryValue
        @Nullable
        @Parameter(
                description = "The order of the hits; next is by the next time, nearest by the distance from near.",
                example = "next",
                schema =
                        @Schema(
                                allowableValues = {"relevance", "name", "newest", "next", "nearest"},
                                defaultValue = "relevance"))
        String sort,

        @QueryValue
        @Nullable
        @Parameter(
                description = "From 1, as far as hit 10 000.",
                example = "1",
                schema = @Schema(type = "integer", minimum = "1", defaultValue = "1"))
        String page,

        @QueryValue
        @Nullable
        @Parameter(
                description = "Hits on a page.",
                example = "20",
                schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20"))
        String size) {}
