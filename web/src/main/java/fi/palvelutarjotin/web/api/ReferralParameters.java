package fi.palvelutarjotin.web.api;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes the parameters of listing referrals; {@link ReferralListing} reads them. */
@Introspected
record ReferralParameters(
        @QueryValue
        @Nullable
        @Parameter(
                description = "Only those that stand there; repeat it for any of several.",
                example = "sent",
                array =
                        @ArraySchema(
                                schema =
                                        @Schema(
                                                allowableValues = {
                                                    "sent",
                                                    "received",
                                                    "in-progress",
                                                    "in-contact",
                                                    "started",
                                                    "ended",
                                                    "rejected",
                                                    "not-reached",
                                                    "discontinued",
                                                    "returned",
                                                    "cancelled",
                                                    "expired",
                                                    "rerouted"
                                                })))
        List<String> state,

        @QueryValue
        @Nullable
        @Parameter(
                description = "Only those to which something happened then or later.",
                example = "2026-11-22T08:00:00+02:00",
                schema = @Schema(format = "date-time"))
        String since,

        @QueryValue @Nullable @Parameter(description = "Go on behind what was given before.")
        String cursor,

        @QueryValue
        @Nullable
        @Parameter(
                description = "How many at most.",
                example = "50",
                schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "50"))
        String size) {}
