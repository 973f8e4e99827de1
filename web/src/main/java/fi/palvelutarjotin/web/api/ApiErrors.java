package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.web.problem.Problem;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Describes the error answers for the OpenAPI document. */
final class ApiErrors {

    private ApiErrors() {}

    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "400",
            description = "A parameter cannot be used, or the address is not valid UTF-8; every parameter is told",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface BadParameters {}

    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "404",
            description = "There is no such id, or it is no longer published",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface NotFound {}

    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "406",
            description = "The Accept header asks for something else than JSON",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "429",
            description = "Too many questions from one network address; Retry-After tells the seconds to wait",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "500",
            description = "An internal error; only its id is told",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface Common {}

    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "400",
            description = "What was sent is not JSON",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "429",
            description = "Too much is being sent; Retry-After tells the seconds to wait",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "413",
            description = "What was sent is larger than 32 kB",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "422",
            description =
                    "What was sent cannot be used; everything that has to be mended is told, no value is repeated",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface Unusable {}

    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "409",
            description = "It cannot be done as the referral stands now, or the referral has moved since it was seen",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface Conflict {}

    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "401",
            description = "There is no token that holds; /oauth/token gives one",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "403",
            description = "The token does not have the scope",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface ForClients {}
}
